export { type CarriedOver, carryOver, type Moved, moveEntry } from './carry-over.js';
export { type Agreement, compareAssessments, type EntryComparison, type Mismatch, mismatchesOf } from './compare-assessments.js';
export { createAssessment, type NewAssessment } from './create-assessment.js';
export { aimFor, dayIn, finish, format, listIn, note, put, remember, settle, valueAt } from './deprecated.js';
export {
  addEvidence,
  agreeAction,
  canWrite,
  editAction,
  editEvidence,
  editFields,
  formatVersion,
  longestText,
  markDone,
  rate,
  removeAction,
  removeEvidence,
  resolveConflict,
  setCycle,
  setStatus,
  setTargetLevel,
  share,
  writeNote,
  writeRecord,
} from './edit.js';
export { periodText, statusText } from './facts.js';
export { type Gap, gapsTo } from './gaps-to.js';
export { emptyHistory, type History, recordStep, redo, type Step, type Undone, undo } from './history.js';
export { type AssessmentJson, assessmentJson, readAssessment, writeAssessment } from './json-format.js';
export { createMemoryStore, type MemoryData, memoryData } from './memory-store.js';
export { mergeAssessments } from './merge-assessments.js';
export { newId } from './new-id.js';
export { octopusRatings } from './octopus-ratings.js';
export { pairedWith } from './paired-with.js';
export {
  actionsOf,
  type Conflict,
  conflictAt,
  conflictsOf,
  type Entry,
  entriesOf,
  entryOf,
  evidenceOf,
  type Item,
  type Overview,
  orphansOf,
  overviewOf,
  recordTitle,
  recordValue,
  type Subject,
  shorten,
  shownVersions,
  subjectsOf,
  subjectText,
} from './read.js';
export { mergeRegisters } from './register.js';
export { type ChangedRecord, changesBetween, type ViewChange } from './seal/changes.js';
export { acknowledgeSeal, type Signature, sealVersion } from './seal/seal-version.js';
export { sealedVersions, type VersionShown } from './seal/sealed-versions.js';
export type { SealEntry, Sealed, SealedVersion, SealSeen } from './seal/types.js';
export { readSealed, type SealVerification, verifySeal } from './seal/verify-seal.js';
export {
  type Cell,
  openSession,
  type ReviewSession,
  type SaveState,
  type SessionOptions,
  type SessionState,
  startSession,
} from './session.js';
export {
  type AssessmentStore,
  exportFrom,
  failure,
  type ListedAssessment,
  type Loaded,
  listedOf,
  type Outcome,
  type Place,
  type Problem,
  type ProblemKind,
  type Saved,
  type StoreEvent,
  success,
} from './store.js';
export { type Summary, type SummaryGroup, summarise } from './summarise.js';
export type {
  Action,
  Assessment,
  Basis,
  Cycle,
  Evidence,
  Json,
  JsonObject,
  LevelName,
  Person,
  RatingScale,
  Register,
  Role,
  Stamp,
  Status,
  Unread,
  Version,
} from './types.js';
export { type AssessmentValidation, readRegister, validateAssessment } from './validate-assessment.js';
export { basisLines, type VersionNames, versionText } from './version-text.js';
export { formatDay, formatList, type ReviewWords, reviewEnglish } from './words.js';
export { writeConversationHtml, writeConversationMarkdown } from './write-conversation.js';
