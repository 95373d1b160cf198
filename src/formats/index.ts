export type { LadderFile, ReadLadderOptions, ReadLadderResult } from '../markdown/index.js';
export { accountForWords } from './accounting/account-for-words.js';
export type { AccountOptions, LostWord, ReadResult, WordAccount } from './accounting/count-words.js';
export { caseFormat } from './case/case-format.js';
export { type CaseOptions, casePackage } from './case/case-package.js';
export type {
  CaseAssociation,
  CaseCriterion,
  CaseCriterionLevel,
  CaseDocument,
  CaseItem,
  CaseLink,
  CasePackage,
  CaseRubric,
} from './case/case-types.js';
export { type AssessmentCsvOptions, type AssessmentCsvPreset, assessmentCsv } from './csv/assessment-csv.js';
export { csvFormat } from './csv/csv-format.js';
export { cultureAmpFiles, cultureAmpFormat } from './csv/culture-amp-format.js';
export { fifteenFiveFormat } from './csv/fifteen-five-format.js';
export { jsonFormat } from './data/json-format.js';
export { yamlFormat } from './data/yaml-format.js';
export type { Layer, LevelsOption } from './draft/layers.js';
export type { FilePlace, ReadFilesResult } from './finish-files.js';
export { jsonLdFormat } from './json-ld/json-ld-format.js';
export { markdownFormat } from './markdown/markdown-format.js';
export { notionFormat } from './notion/notion-format.js';
export { type NotionRequest, notionRequests } from './notion/notion-requests.js';
export type { NotionBlock, NotionContent, NotionItem, NotionLeaf, NotionText } from './notion/notion-types.js';
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
