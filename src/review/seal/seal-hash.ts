import { canonicalJson } from '../json.js';
import type { SealEntry } from './types.js';

/** Whether this page can compute hashes. Browsers offer Web Crypto on HTTPS and localhost only. */
export const canHash = (): boolean => (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/** Computes the hash of an entry of the review `id`: SHA-256 of JSON in UTF-8, with sorted keys and without `hash`. */
export async function sealHash(id: string, entry: Omit<SealEntry, 'hash'>): Promise<string> {
  const { hash: _, ...hashed } = entry as SealEntry;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson({ ...hashed, of: id })));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
