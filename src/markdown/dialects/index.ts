// The parts of this room that `formats/` uses. They are not exported from `rungs/markdown`.
export {
  assembleLadder,
  type FoundLevel,
  type LadderFile,
  type ReadLadderOptions,
  type ReadLadderResult,
  wellFormed,
} from '../assemble-ladder.js';
export { type Block, type Item, type Lines, parseBlocks } from '../blocks.js';
export { hasWords } from '../has-words.js';
export { splitCode } from '../heading.js';
export { exportLink, linkProblem } from '../link-problem.js';
export { nameLadder, readable } from '../name-ladder.js';
export { withoutNotionId } from '../notion-export.js';
export { openText } from '../read-level.js';
export { leaveOutDefinitions } from '../read-parts.js';
export { type Page, readProse } from '../read-prose.js';
export { Report } from '../report.js';
export { issueOf, type RuleName } from '../rules.js';
export { sortPages } from '../sort-pages.js';
export { type Shortcodes, splitIcon } from '../split-icon.js';
export { type Rule, textRules } from '../text-rules.js';
export { writePage } from '../write-level.js';
export { writeNotes } from '../write-notes.js';
