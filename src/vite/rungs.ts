import type { Plugin } from 'vite';
import { readLevel } from '../markdown/index.js';

export interface RungsOptions {
  /** Which Markdown files are levels, tested on the whole path. @default every `.md` */
  readonly include?: RegExp;
}

/**
 * Vite plugin that turns `import level from './L4.md'` into the level's data, with no parser in the output.
 *
 * Issues of the reader are warnings of the build, with file, line and column; a file without a level is an error.
 * For the types of such imports, add `rungs/vite/client` to `types` in tsconfig.json.
 */
export function rungs({ include = /\.md$/ }: RungsOptions = {}): Plugin {
  return {
    name: 'rungs',
    transform(text, id) {
      if (!include.test(id)) return null;
      const { level, issues } = readLevel(text, { path: id });
      for (const { rule, severity, message, place } of issues) {
        const log = {
          message: `${message} (${rule})`,
          id,
          // Rollup counts columns from 0.
          ...(place && { loc: { file: id, line: place.start.line, column: place.start.column - 1 } }),
        };
        if (severity === 'error') this.error(log);
        else this.warn(log);
      }
      // A JSON text is a JavaScript expression: https://github.com/tc39/proposal-json-superset
      return { code: `export default ${JSON.stringify(level)};\n`, map: { mappings: '' }, moduleType: 'js' };
    },
  };
}
