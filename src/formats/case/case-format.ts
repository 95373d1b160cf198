import type { ExportFormat } from '../../ladder/index.js';
import { casePackage } from './case-package.js';

/** Writes the package of `casePackage` as JSON, in 1EdTech CASE 1.1, the exchange format of competency registries. */
export const caseFormat: ExportFormat = {
  id: 'case',
  name: 'CASE 1.1',
  extension: 'case.json',
  mediaType: 'application/json',
  write: (source) => `${JSON.stringify(casePackage(source), undefined, 2)}\n`,
};
