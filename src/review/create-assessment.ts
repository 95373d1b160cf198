import { fingerprint, type Ladder, type Level } from '../ladder/index.js';
import { format, nameLevel, put } from './edit.js';
import { octopusRatings } from './octopus-ratings.js';
import type { Assessment, Basis, Person, RatingScale, Role, Stamp } from './types.js';

export interface NewAssessment {
  /** Unique wherever it is kept: a random text, such as `newId()`. */
  readonly id: string;
  readonly about: Person;
  readonly by: Person;
  /** @default 'self' where `about` and `by` are one, else 'manager' */
  readonly role?: Role;
  readonly ladder: Pick<Ladder, 'id' | 'title' | 'ratings'>;
  readonly level: Level;
  /** The level that one wants to reach. */
  readonly target?: Level;
  /** @default 'competency' */
  readonly rates?: Basis['rates'];
  /** @default the ladder's, else those of Octopus Deploy */
  readonly scale?: RatingScale;
}

/** A draft in which nothing is said yet. It holds the level's words, so that it can be read when they have changed. */
export function createAssessment(
  { id, about, by, role = about.id === by.id ? 'self' : 'manager', ladder, level, target, rates = 'competency', scale }: NewAssessment,
  stamp: Stamp,
): Assessment {
  const basis: Basis = {
    ladder: { id: ladder.id, title: ladder.title },
    level,
    fingerprint: fingerprint(level),
    rates,
    ...(target && { target: nameLevel(target) }),
  };
  const ratings = scale ?? (ladder.ratings?.length ? ladder.ratings : octopusRatings);
  const empty: Assessment = { format, id, records: new Map(), unread: [], extra: {} };
  return Object.entries({ about, by, role, basis, scale: ratings, status: 'draft' }).reduce(
    (assessment, [key, value]) => put(assessment, key, value, stamp),
    empty,
  );
}
