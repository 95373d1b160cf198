import { stringify } from 'yaml';
import type { ExportFormat } from '../../ladder/index.js';

/** The data as it is, as YAML, for people who edit it by hand; `readYaml` reads it back. */
export const yamlFormat: ExportFormat = {
  id: 'yaml',
  name: 'YAML',
  extension: 'yml',
  mediaType: 'application/yaml',
  // A line is never folded, so that a changed word is a changed line; nothing is written as an alias.
  write: (source) => stringify(source, { lineWidth: 0, aliasDuplicateObjects: false }),
};
