import type { Issue } from '../../ladder/index.js';

/**
 * Writes issues as workflow commands, which GitHub Actions shows as annotations of the lines:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function githubAnnotations(issues: readonly Issue[]): string {
  return issues
    .map(({ rule, severity, message, file, place }) => {
      const isInLine = place && place.start.line === place.end.line;
      const properties = Object.entries({
        file,
        line: place?.start.line,
        endLine: place && Math.max(place.start.line, place.end.line - (place.end.column === 1 ? 1 : 0)),
        // GitHub ignores columns of a place that spans several lines.
        col: isInLine ? place.start.column : undefined,
        endColumn: isInLine ? place.end.column : undefined,
        title: `rungs: ${rule}`,
      }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
      return `::${severity} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

// Escapes as the Actions toolkit does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
