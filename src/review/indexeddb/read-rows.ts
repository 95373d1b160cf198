import { type Assessment, type Json, mergeAssessments, readRegister, validateAssessment } from '../index.js';

/** [assessment, record, writer] */
export type RowKey = readonly [id: string, key: string, writer: string];

/** A row of an object store. */
export interface StoredRow {
  readonly key: RowKey;
  readonly value: unknown;
}

/** Merges the rows of one assessment, and collects those that cannot be read. `assessment` is `undefined` if there is no row. */
export function readRows(
  id: string,
  rows: readonly StoredRow[],
  aside: readonly StoredRow[],
): { readonly assessment: Assessment | undefined; readonly damaged: readonly StoredRow[] } {
  const damaged: StoredRow[] = [];
  const parts: Assessment[] = [];
  for (const row of rows) {
    const part = readRow(id, row);
    if (part) parts.push(part);
    else damaged.push(row);
  }
  const assessment = mergeAll(parts);
  const unread = [...aside, ...damaged].map(({ key, value }) => ({ key: key[1], value: jsonOf(value) ?? String(value) }));
  if (!assessment && unread.length === 0) return { assessment, damaged };
  const empty: Assessment = { format: 1, id, records: new Map(), unread: [], extra: {} };
  return { assessment: mergeAssessments(assessment ?? empty, { ...(assessment ?? empty), unread }), damaged };
}

/** Merges pairs, and then the results, so that each part is copied a few times only. */
function mergeAll(parts: readonly Assessment[]): Assessment | undefined {
  let rest = parts;
  while (rest.length > 1)
    rest = rest.flatMap((part, at) => {
      const next = rest[at + 1];
      return at % 2 > 0 ? [] : [next ? mergeAssessments(part, next) : part];
    });
  return rest[0];
}

function readRow(id: string, { key: [, key], value }: StoredRow): Assessment | undefined {
  const data = jsonOf(value);
  if (data === undefined) return undefined;
  if (key === '') {
    const isHead = typeof data === 'object' && data !== null && 'head' in data;
    return isHead ? validateAssessment(data['head']).assessment : undefined;
  }
  const register = readRegister(key, data);
  return register && { format: 1, id, records: new Map([[key, register]]), unread: [], extra: {} };
}

/** A JSON copy of a value, or `undefined` if it is not JSON data. A database can contain any value. */
function jsonOf(value: unknown): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(value)) as Json;
  } catch {
    return undefined;
  }
}
