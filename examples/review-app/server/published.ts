import { createHash } from 'node:crypto';
import { fingerprint, type Ladder } from 'rungs';
import { type Assessment, octopusRatings, overviewOf } from 'rungs/review';
import { atMostEvery } from './at-most-every.js';
import type { Database } from './database.js';
import { isObject } from './sent-records.js';

/** Keeps the words of a ladder as published. They stay published when the ladder is reworded. */
export async function publish(database: Database, ladder: Ladder): Promise<void> {
  for (const digest of digestsOf(ladder))
    await database.query(`INSERT INTO published (digest) VALUES ($1) ON CONFLICT (digest) DO NOTHING`, [digest]);
}

/** Returns a function that gives what was published: the current ladder, and all that any instance of the server was started with. */
export function publishedBy(database: Database, ladder: Ladder): () => Promise<ReadonlySet<string>> {
  const own = digestsOf(ladder);
  return atMostEvery(1000, async () => {
    const rows = await database.query<{ digest: string }>(`SELECT digest FROM published`);
    return new Set([...own, ...rows.map(({ digest }) => digest)]);
  });
}

/**
 * Whether an assessment shows published words: its level, the level to reach, and its ratings. An author sends a copy of these, so that an
 * assessment stays readable after they were reworded; without this check they could be anything.
 */
export function isPublished(assessment: Assessment, published: ReadonlySet<string>): boolean {
  const { basis, scale } = overviewOf(assessment);
  if (!basis) return false;
  const { ladder, level, target } = basis;
  return (
    basis.fingerprint === fingerprint(level) &&
    published.has(levelDigest(ladder, level)) &&
    (target === undefined || published.has(nameDigest(ladder.id, target))) &&
    published.has(digestOf('scale', scale))
  );
}

const digestsOf = (ladder: Ladder): readonly string[] => [
  ...ladder.levels.flatMap((level) => [levelDigest(ladder, level), nameDigest(ladder.id, { ...level, fingerprint: fingerprint(level) })]),
  digestOf('scale', ladder.ratings?.length ? ladder.ratings : octopusRatings),
];

const levelDigest = ({ id, title }: Pick<Ladder, 'id' | 'title'>, { source: _, ...level }: Ladder['levels'][number]): string =>
  digestOf('level', id, title, level);

const nameDigest = (
  ladderId: string,
  { id, code, title, fingerprint }: { readonly id: string; readonly code?: string; readonly title: string; readonly fingerprint: string },
): string => digestOf('name', ladderId, id, code ?? '', title, fingerprint);

/** `fingerprint` of `rungs` does not resist deliberate collisions; this does. The order of keys does not matter. */
const digestOf = (...values: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify(values, (_, value: unknown) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value)))
    .digest('hex');
