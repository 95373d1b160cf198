import { fingerprint, type Ladder, type Level } from '../ladder/index.js';
import { formatVersion, nameLevel, writeRecord } from './edit.js';
import { octopusRatings } from './octopus-ratings.js';
import type { Assessment, Basis, Cycle, Person, RatingScale, Role, Stamp } from './types.js';

/** Input of `createAssessment`. */
export interface NewAssessment {
  /** A globally unique id, such as `newId()`. */
  readonly id: string;
  /** The person who is assessed. */
  readonly about: Person;
  /** The person who assesses. */
  readonly by: Person;
  /** @default 'self' if `about` and `by` have the same id, otherwise 'manager' */
  readonly role?: Role;
  readonly ladder: Pick<Ladder, 'id' | 'title' | 'ratings'>;
  readonly level: Level;
  /** The level that the person wants to reach. */
  readonly target?: Level;
  /** @default 'competency' */
  readonly rates?: Basis['rates'];
  /** @default `ladder.ratings` if it has any, otherwise `octopusRatings` */
  readonly scale?: RatingScale;
  /** The period that it is about. */
  readonly cycle?: Cycle;
}

/**
 * Creates an empty draft. The assessment contains a copy of the level, so that it stays readable after the definition changed.
 *
 * @example
 * const stamp = { actor: newId(), at: new Date().toISOString() };
 * const assessment = createAssessment({ id: newId(), about: person, by: person, ladder, level }, stamp);
 */
export function createAssessment(
  {
    id,
    about,
    by,
    role = about.id === by.id ? 'self' : 'manager',
    ladder,
    level,
    target,
    rates = 'competency',
    scale,
    cycle,
  }: NewAssessment,
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
  const empty: Assessment = { format: formatVersion, id, records: new Map(), unread: [], extra: {} };
  return Object.entries({ about, by, role, basis, scale: ratings, ...(cycle && { cycle }), status: 'draft' }).reduce(
    (assessment, [key, value]) => writeRecord(assessment, key, value, stamp),
    empty,
  );
}
