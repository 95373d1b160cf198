import type { Database } from './database.js';
import { emptyAssessments, removeSeals } from './sealed.js';

/** What was deleted, or would be. */
export interface Retained {
  readonly assessments: number;
  readonly signedOff: number;
  readonly logged: number;
}

/**
 * Deletes assessments, also signed-off ones, whose period ended before a day, and what was logged before it. Assessments without a period
 * are kept. With `look` it only counts.
 */
export const retain = (database: Database, before: string, what: 'delete' | 'look'): Promise<Retained> =>
  database.transaction(async (query) => {
    const old = await query<{ id: string }>(`SELECT id FROM assessments WHERE NOT is_deleted AND period_to < $1 ORDER BY id FOR UPDATE`, [
      before,
    ]);
    const ids = old.map(({ id }) => id);
    const seals = await query<{ seal_id: string }>(
      `SELECT DISTINCT seal_id FROM sealed_assessments WHERE assessment_id = ANY($1::text[])`,
      [ids],
    );
    const logged = await query(`SELECT at FROM log WHERE at < $1`, [before]);
    if (what === 'delete') {
      await removeSeals(
        query,
        seals.map(({ seal_id }) => seal_id),
      );
      await emptyAssessments(query, ids);
      await query(`DELETE FROM log WHERE at < $1`, [before]);
    }
    return { assessments: ids.length, signedOff: seals.length, logged: logged.length };
  });

/** The day that was so many years before a date: `2019-12-01`. */
export function yearsBefore(now: Date, years: number): string {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  return day.toISOString().slice(0, 10);
}
