import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue } from '../../ladder/index.js';

/** Writes issues as SARIF 2.1.0, which code hosts and editors import: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function sarif(issues: readonly Issue[], version: string): string {
  const rules = [...new Set(issues.map(({ rule }) => rule))].sort();
  const run = {
    tool: { driver: { name: 'rungs', version, rules: rules.map((id) => ({ id })) } },
    // Columns of issues count UTF-16 code units.
    columnKind: 'utf16CodeUnits',
    results: issues.map(({ rule, severity, message, file, place, path }) => ({
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: severity,
      message: { text: message },
      locations:
        file === undefined
          ? []
          : [
              {
                physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(place && { region: regionOf(place) }) },
                ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path }] }),
              },
            ],
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const uriOf = (file: string): string => (isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/'));

const regionOf = ({ start, end }: NonNullable<Issue['place']>) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
