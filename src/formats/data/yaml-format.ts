import { stringify } from 'yaml';
import type { ExportFormat } from '../../ladder/index.js';

/** Writes the data as YAML, for editing by hand. `readYaml` reads it. Stores everything. */
export const yamlFormat: ExportFormat = {
  id: 'yaml',
  name: 'YAML',
  extension: 'yml',
  mediaType: 'application/yaml',
  // Do not fold lines, so that diffs are small, and do not use aliases.
  write: (source) => stringify(source, { lineWidth: 0, aliasDuplicateObjects: false }),
};
