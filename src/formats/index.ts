export type { LadderFile, ReadLadderOptions, ReadLadderResult } from '../markdown/index.js';
export { accountForWords } from './account-for-words.js';
export { type AssessmentCsvOptions, type AssessmentCsvPreset, assessmentCsv } from './assessment-csv.js';
export { caseFormat } from './case-format.js';
export { type CaseOptions, casePackage } from './case-package.js';
export type {
  CaseAssociation,
  CaseCriterion,
  CaseCriterionLevel,
  CaseDocument,
  CaseItem,
  CaseLink,
  CasePackage,
  CaseRubric,
} from './case-types.js';
export type { AccountOptions, LostWord, ReadResult, WordAccount } from './count-words.js';
export { csvFormat } from './csv-format.js';
export { cultureAmpFiles, cultureAmpFormat } from './culture-amp-format.js';
export type { Layer, LevelsOption } from './draft/layers.js';
export { fifteenFiveFormat } from './fifteen-five-format.js';
export type { FilePlace, ReadFilesResult } from './finish-files.js';
export { jsonFormat } from './json-format.js';
export { jsonLdFormat } from './json-ld-format.js';
export { markdownFormat } from './markdown-format.js';
export { notionFormat } from './notion-format.js';
export { type NotionRequest, notionRequests } from './notion-requests.js';
export type { NotionBlock, NotionContent, NotionItem, NotionLeaf, NotionText } from './notion-types.js';
export type { Decoded } from './office/decode-text.js';
export { docxFormat } from './office/docx-format.js';
export type { FileFormat } from './office/file-format.js';
export { openFileBytes } from './office/open-file-bytes.js';
export type { OpenedFile } from './office/opened-file.js';
export { xlsxFormat } from './office/xlsx-format.js';
export { type ReadFilesOptions, readLadder, readLadders } from './read-ladder.js';
export { readCsv, readJson, readTables, readYaml } from './read-text.js';
export type { Dialect, Reading, ReadOptions } from './reading.js';
export type { FilesReading } from './readings-of.js';
export { yamlFormat } from './yaml-format.js';
