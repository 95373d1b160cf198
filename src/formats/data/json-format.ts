import type { ExportFormat } from '../../ladder/index.js';

/** Writes the data as JSON, indented by two spaces. `validateLadder` or `validateLevel` reads it. Stores everything. */
export const jsonFormat: ExportFormat = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  write: (source) => `${JSON.stringify(source, undefined, 2)}\n`,
};
