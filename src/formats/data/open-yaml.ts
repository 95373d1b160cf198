import { type FileOpener, noReading } from '../file-opener.js';
import { openData } from './open-data.js';
import { parseYaml } from './parse-yaml.js';

export const openYaml: FileOpener = (file, source) => {
  const root = parseYaml(source.text, source);
  return root ? openData(file, source, root, 'yaml') : { ...noReading(file, source), dialect: 'yaml' };
};
