import type { ExportFormat } from '../../ladder/index.js';

/** The data as it is, which `validateLadder` or `validateLevel` reads back; indented by two spaces. */
export const jsonFormat: ExportFormat = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  write: (source) => `${JSON.stringify(source, undefined, 2)}\n`,
};
