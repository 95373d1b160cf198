export { canonicalProse, proseText } from './canonical-prose.js';
export { type CompetencyDraft, deriveIds, type FactDraft, type LevelDraft, type StatementDraft } from './derive-ids.js';
export { type Aliases, deriveLadderIds, type IdClash, type LadderDraft, type LadderIds } from './derive-ladder-ids.js';
export { emojiPattern } from './emoji.js';
export { fingerprint } from './fingerprint.js';
export { paragraphsOf } from './paragraphs.js';
export type {
  Competency,
  Example,
  Expectation,
  Fact,
  Inline,
  Issue,
  Ladder,
  Level,
  Place,
  Position,
  Prose,
  Rating,
  Source,
  TextRange,
} from './types.js';
export { isSafeUrl } from './url.js';
export { type LadderValidation, type LevelValidation, validateLadder, validateLevel } from './validate-ladder.js';
