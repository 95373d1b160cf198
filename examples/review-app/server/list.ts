import { type ListedAssessment, listedOf, validateAssessment } from 'rungs/review';
import type { Account } from './access.js';
import type { Database, Query } from './database.js';

/** Lists the assessments that a person can read. */
export const listFor = ({ query }: Database, person: Account): Promise<readonly ListedAssessment[]> =>
  listWhere(query, `a.by_id = $1 OR (a.is_shared AND (a.about_id = $1 OR about.manager_id = $1))`, person.id);

/** Lists what is shared about a person. */
export const sharedAbout = (query: Query, id: string): Promise<readonly ListedAssessment[]> =>
  listWhere(query, `a.is_shared AND a.about_id = $1`, id);

async function listWhere(query: Query, condition: string, id: string): Promise<readonly ListedAssessment[]> {
  const rows = await query<{ id: string; format: number | string; key: string; value: string }>(
    `SELECT a.id, a.format, r.key, r.value FROM assessments a
     JOIN people about ON about.id = a.about_id
     JOIN records r ON r.assessment_id = a.id AND r.key IN ('about', 'by', 'role', 'basis', 'cycle', 'status')
     WHERE NOT a.is_deleted AND (${condition})
     ORDER BY a.id`,
    [id],
  );
  const records = new Map<string, { readonly format: number; readonly values: [string, unknown][] }>();
  for (const { id, format, key, value } of rows) {
    const found = records.get(id) ?? { format: Number(format), values: [] };
    found.values.push([key, JSON.parse(value)]);
    records.set(id, found);
  }
  return [...records].flatMap(([id, { format, values }]) => {
    const { assessment } = validateAssessment({ id, format, records: Object.fromEntries(values) });
    return assessment ? [listedOf(assessment)] : [];
  });
}
