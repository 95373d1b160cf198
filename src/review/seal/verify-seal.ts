import { fingerprint, type Issue } from '../../ladder/index.js';
import { isObject } from '../json.js';
import { overviewOf } from '../read.js';
import type { Json } from '../types.js';
import { validateAssessment } from '../validate-assessment.js';
import { readers } from '../values.js';
import { canHash, sealHash } from './seal-hash.js';
import type { SealEntry, Sealed } from './types.js';

/** The result of `verifySeal`. */
export interface SealVerification {
  /** `undefined` if it cannot be read. */
  readonly sealed: Sealed | undefined;
  /** Empty if everything is as it was signed off. */
  readonly issues: readonly Issue[];
}

/**
 * Verifies what was signed off, without a server. Never throws.
 *
 * | rule | severity | |
 * |---|---|---|
 * | `not-sealed` | error | the value is not what `sealVersion` returns |
 * | `altered-entry` | error | an entry does not have its hash: it was changed |
 * | `broken-chain` | error | an entry does not follow the one before: entries were removed, inserted or moved |
 * | `other-history` | error | a hash of `known` is not in it: entries were removed, or all of it was written anew |
 * | `forged-definition` | error | the words of a definition do not have its fingerprint |
 * | `not-verified` | warning | this page has no Web Crypto, because it is not on HTTPS |
 *
 * The hashes tell that something was changed after somebody has kept a copy or a hash. They do not tell who wrote it: whoever has the
 * only copy can compute all hashes anew.
 *
 * @param value Such as the parsed JSON of an exported file.
 * @param known Hashes of entries that were noted before, such as those of an earlier file.
 */
export async function verifySeal(value: unknown, known: readonly string[] = []): Promise<SealVerification> {
  const issues: Issue[] = [];
  const add = (rule: string, path: string, message: string, severity: Issue['severity'] = 'error'): void => {
    issues.push({ rule, severity, message, path });
  };
  const sealed = readSealed(value);
  if (!sealed) {
    add('not-sealed', '', 'This is not a signed-off review. Choose a file that was exported from a signed-off review.');
    return { sealed: undefined, issues };
  }
  if (!canHash()) {
    add(
      'not-verified',
      '',
      'This page cannot verify it, because it was not loaded over HTTPS. Verify the exported file elsewhere.',
      'warning',
    );
    return { sealed, issues };
  }
  let previous = '';
  for (const [at, entry] of sealed.entries.entries()) {
    const path = `/entries/${at}`;
    if ((await sealHash(sealed.id, entry).catch(() => undefined)) !== entry.hash)
      add('altered-entry', path, `Entry ${at + 1} was changed after it was signed off. Compare it with another copy.`);
    if (entry.number !== at + 1 || entry.previous !== previous)
      add('broken-chain', path, `Entry ${at + 1} does not follow the one before. Entries were removed, inserted or moved.`);
    previous = entry.hash;
    for (const [index, view] of (entry.kind === 'version' ? entry.views : []).entries())
      if (!hasItsWords(view))
        add(
          'forged-definition',
          `${path}/views/${index}`,
          'The definition is not in the words of its fingerprint. Compare it with the published one.',
        );
  }
  const hashes = new Set(sealed.entries.map(({ hash }) => hash));
  for (const hash of known)
    if (!hashes.has(hash))
      add('other-history', '', `The entry with the hash ${hash} is missing. Entries were removed, or the history was written anew.`);
  return { sealed, issues };
}

function hasItsWords(view: unknown): boolean {
  const { assessment } = validateAssessment(view);
  const { basis } = assessment ? overviewOf(assessment) : {};
  return basis === undefined || fingerprint(basis.level) === basis.fingerprint;
}

/** Reads the data of a signed-off review. Returns `undefined` for anything else. Never throws. It does not verify the hashes. */
export function readSealed(value: unknown): Sealed | undefined {
  try {
    // Copies it, so that it is plain data, and not deeper or larger than an assessment may be.
    const copy = JSON.parse(JSON.stringify(value)) as Json;
    return isSealed(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

function isSealed(value: unknown): value is Sealed {
  if (!isRecord(value) || value['kind'] !== 'rungs-sealed' || value['format'] !== 1 || typeof value['id'] !== 'string') return false;
  const { entries } = value;
  return Array.isArray(entries) && entries.length > 0 && entries.every(isEntry) && entries[0]?.kind === 'version';
}

function isEntry(value: Json): value is Json & SealEntry {
  if (!isObject(value) || !Number.isInteger(value['number']) || readers.about(value['by'] ?? null) === undefined) return false;
  if (!['at', 'previous', 'hash'].every((name) => typeof value[name] === 'string')) return false;
  if (value['kind'] === 'seen') return typeof value['comment'] === 'string';
  const { views } = value;
  return (
    value['kind'] === 'version' && Array.isArray(views) && views.length > 0 && views.every((view) => validateAssessment(view).assessment)
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, Json>> => isObject(value as Json);
