import type { ExportFormat } from '../../ladder/index.js';
import { casePackage } from './case-package.js';

/** The package of `casePackage` as JSON: 1EdTech CASE 1.1, which registries of competencies exchange. */
export const caseFormat: ExportFormat = {
  id: 'case',
  name: 'CASE 1.1',
  extension: 'case.json',
  mediaType: 'application/json',
  write: (source) => `${JSON.stringify(casePackage(source), undefined, 2)}\n`,
};
