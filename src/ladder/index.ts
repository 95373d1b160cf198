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
export {
  asLadder,
  type Definition,
  definitionName,
  isLadder,
  type LevelFields,
  type LevelWith,
  levelName,
  levelOf,
  levelsOf,
} from './definition.js';
export type { ExportFormat } from './export-format.js';
export { fingerprint } from './fingerprint.js';
export type { CarriedIds, CarryIdsOptions } from './ids/carried-ids.js';
export { carryIds } from './ids/carry-ids.js';
export { type CompetencyDraft, deriveIds, type FactDraft, type LevelDraft, type NoteDraft, type StatementDraft } from './ids/derive-ids.js';
export { type Aliases, deriveLadderIds, type IdClash, type LadderDraft, type LadderIds } from './ids/derive-ladder-ids.js';
export { canonicalProse, proseText } from './prose/canonical-prose.js';
export { foldProse, type ProseFold } from './prose/fold-prose.js';
export { joinProse } from './prose/join-prose.js';
export { paragraphsOf } from './prose/paragraphs.js';
export { isSafeUrl } from './prose/url.js';
export { prepareSearch, type SearchKind } from './search/search-index.js';
export { type SearchOptions, type SearchResult, type SearchResults, searchLadder } from './search/search-ladder.js';
export { allStatements, statementsOfLevel } from './statements.js';
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
export { type LadderValidation, type LevelValidation, validateLadder, validateLevel } from './validate/validate-ladder.js';
export type { DefinitionChange, PartChange } from './versions/definition-changes.js';
export {
  type CompetencyDiff,
  type DefinitionDiff,
  diffDefinitions,
  type LevelDiff,
  type StatementChange,
} from './versions/diff-definitions.js';
export type { LadderPart, PartKind } from './versions/ladder-parts.js';
export type { PartMatch } from './versions/part-pairs.js';
export { byCodeUnits } from './words/by-code-units.js';
export { emojiPattern } from './words/emoji.js';
export { nearest } from './words/nearest.js';
