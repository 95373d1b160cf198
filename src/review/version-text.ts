import { levelName } from '../ladder/index.js';
import { periodText } from './facts.js';
import { actionLine, evidenceLine, textOfLine } from './item-lines.js';
import type { Basis, Json, RatingScale } from './types.js';
import { kindOf, readers } from './values.js';
import { fill, type ReviewWords } from './words.js';

/** What names the ids in the value of a record. */
export interface VersionNames {
  /** The titles of ratings. */
  readonly scale?: RatingScale | undefined;
  /** Returns the text of a competency or expectation. Without it, what an action is for is left out. */
  readonly nameOf?: ((subject: string) => string) | undefined;
}

/**
 * Describes the value of a record as people read it: the text and fields of evidence and actions, the title of a rating, the name of
 * a person.
 */
export function versionText(key: string, value: Json | undefined, words: ReviewWords, names: VersionNames = {}): string {
  if (value === undefined) return words.takenBack;
  return textOf(key, value, words, names) || (typeof value === 'string' ? value : JSON.stringify(value));
}

function textOf(key: string, value: Json, words: ReviewWords, { scale = [], nameOf }: VersionNames): string | undefined {
  switch (kindOf(key)) {
    case 'rating':
      return scale.find(({ id }) => id === value)?.title;
    case 'status': {
      const status = readers.status(value);
      return status && words.statuses[status];
    }
    case 'basis': {
      const basis = readers.basis(value);
      return basis && basisLines(basis, words).join(' · ');
    }
    case 'cycle': {
      const cycle = readers.cycle(value);
      return cycle && periodText(cycle, words);
    }
    case 'about':
    case 'by':
      return readers.about(value)?.name;
    case 'evidence': {
      const evidence = readers.evidence(value);
      return evidence && textOfLine(evidenceLine(evidence, words));
    }
    case 'action': {
      const action = readers.action(value);
      return action && textOfLine(actionLine(nameOf ? action : { ...action, speaksTo: [] }, words, (id) => nameOf?.(id) ?? id));
    }
    default:
      return undefined;
  }
}

/** Names the level of an assessment and, if there is one, the level that the person wants to reach. */
export const basisLines = ({ level, ladder, target }: Basis, words: ReviewWords): readonly string[] => [
  fill(words.basis, { level: levelName(level), ladder: ladder.title }),
  ...(target ? [fill(words.target, { level: levelName(target) })] : []),
];
