export { canonicalProse, proseText } from './canonical-prose.js';
export { type CarriedIds, type CarryIdsOptions, carryIds } from './carry-ids.js';
export {
  type Change,
  type CompareLevelsOptions,
  type CompetencyDifference,
  compareLevels,
  type Difference,
  type ExpectationDifference,
  type LevelDifference,
} from './compare-levels.js';
export { type DefinedTerm, type DefinedTermSet, ladderTerms, levelTerms } from './defined-terms.js';
export type { DefinitionChange, PartChange } from './definition-changes.js';
export { type CompetencyDraft, deriveIds, type FactDraft, type LevelDraft, type NoteDraft, type StatementDraft } from './derive-ids.js';
export { type Aliases, deriveLadderIds, type IdClash, type LadderDraft, type LadderIds } from './derive-ladder-ids.js';
export { type CompetencyDiff, type DefinitionDiff, diffDefinitions, type LevelDiff, type StatementChange } from './diff-definitions.js';
export { emojiPattern } from './emoji.js';
export type { ExportFormat } from './export-format.js';
export { fingerprint } from './fingerprint.js';
export type { LadderPart, PartKind } from './ladder-parts.js';
export { paragraphsOf } from './paragraphs.js';
export type { PartMatch } from './part-pairs.js';
export { prepareSearch, type SearchKind } from './search-index.js';
export { type SearchOptions, type SearchResult, type SearchResults, searchLadder } from './search-ladder.js';
export type {
  Competency,
  Example,
  Expectation,
  Fact,
  Inline,
  Issue,
  Ladder,
  Level,
  Note,
  Place,
  Position,
  Prose,
  Rating,
  Source,
  TextRange,
} from './types.js';
export { isSafeUrl } from './url.js';
export { type LadderValidation, type LevelValidation, validateLadder, validateLevel } from './validate-ladder.js';
