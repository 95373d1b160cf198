import { type FileOpener, noReading } from '../file-opener.js';
import { jsonDialect } from './json-dialect.js';
import { openData } from './open-data.js';
import { parseJson } from './parse-json.js';
import { readToolData } from './read-tool-data.js';

/** Opens JSON of another tool, or any other JSON. */
export const openJson: FileOpener = (file, source) => {
  const root = parseJson(source);
  if (!root) return { ...noReading(file, source), dialect: 'json' };
  const tool = jsonDialect(root);
  return tool
    ? { ...noReading(file, source), dialect: tool, builder: readToolData(root, tool, source) }
    : openData(file, source, root, 'json');
};
