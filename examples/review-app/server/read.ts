import type { AssessmentOnServer, RecordOnServer } from 'rungs/review/http';
import type { Query } from './database.js';

export const etagOf = ({ changes, tag }: { readonly changes: number | string; readonly tag: string }): string => `"${changes}-${tag}"`;

/** Reads a whole assessment in one snapshot. */
export async function read(query: Query, id: string): Promise<{ readonly found: AssessmentOnServer; readonly etag: string } | undefined> {
  const rows = await query<{ format: string; changes: string; tag: string; key: string | null; version: string; value: string }>(
    `SELECT a.format, a.changes, a.tag, r.key, r.version, r.value FROM assessments a
     LEFT JOIN records r ON r.assessment_id = a.id WHERE a.id = $1 AND NOT a.is_deleted`,
    [id],
  );
  const [first] = rows;
  if (!first) return undefined;
  const records = rows.flatMap(({ key, version, value }) => (key === null ? [] : [[key, recordOf(version, value)] as const]));
  return { found: { id, format: Number(first.format), records: Object.fromEntries(records) }, etag: etagOf(first) };
}

export const recordOf = (version: number | string, value: string): RecordOnServer => ({
  version: Number(version),
  value: JSON.parse(value) as RecordOnServer['value'],
});
