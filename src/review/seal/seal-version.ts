import { assessmentJson } from '../json-format.js';
import { newId } from '../new-id.js';
import type { Assessment, Person } from '../types.js';
import { sealHash } from './seal-hash.js';
import type { SealEntry, Sealed, SealedVersion, SealSeen } from './types.js';

/** Who adds an entry, and when. */
export interface Signature {
  readonly by: Person;
  /** The time in ISO 8601, such as `new Date().toISOString()`. */
  readonly at: string;
}

/**
 * Signs off the assessments of a review, as its first version or, given what is sealed already, as the next. Needs Web Crypto:
 * Node.js, or a page on HTTPS or localhost.
 *
 * @example
 * const sealed = await sealVersion(undefined, [selfAssessment, managersView], { by: manager, at: new Date().toISOString() });
 */
export const sealVersion = (sealed: Sealed | undefined, views: readonly Assessment[], signature: Signature): Promise<Sealed> =>
  add<SealedVersion>(sealed ?? { kind: 'rungs-sealed', format: 1, id: newId(), entries: [] }, {
    ...signature,
    kind: 'version',
    views: views.map(assessmentJson),
  });

/** Notes that a person has seen the last version, with their comment. It does not say that they agree. */
export const acknowledgeSeal = (sealed: Sealed, signature: Signature & { readonly comment: string }): Promise<Sealed> =>
  add<SealSeen>(sealed, { ...signature, kind: 'seen' });

async function add<Added extends SealEntry>(sealed: Sealed, added: Omit<Added, 'number' | 'previous' | 'hash'>): Promise<Sealed> {
  // What the hash is of is what JSON gives back.
  const plain = JSON.parse(JSON.stringify(added)) as typeof added;
  const last = sealed.entries.at(-1);
  const entry = { ...plain, number: sealed.entries.length + 1, previous: last?.hash ?? '' } as Omit<SealEntry, 'hash'>;
  return { ...sealed, entries: [...sealed.entries, { ...entry, hash: await sealHash(sealed.id, entry) } as Added] };
}
