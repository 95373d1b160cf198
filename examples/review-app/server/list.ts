import { type Assessment, type ListedAssessment, listedOf, validateAssessment } from 'rungs/review';
import { type Account, mayReadSql } from './access.js';
import type { Database, Query } from './database.js';
import { isPublished } from './published.js';

/** An item of the list, which says whether it shows the words that were published. */
export interface ListedHere extends ListedAssessment {
  readonly isPublished: boolean;
}

/** Lists the assessments that a person can read. */
export async function listFor({ query }: Database, person: Account, published: ReadonlySet<string>): Promise<readonly ListedHere[]> {
  const all = await listWhere(query, mayReadSql, person.id);
  return all.map((assessment) => ({ ...listedOf(assessment), isPublished: isPublished(assessment, published) }));
}

/** Lists what is shared about a person. */
export const sharedAbout = async (query: Query, id: string): Promise<readonly ListedAssessment[]> =>
  (await listWhere(query, `a.is_shared AND a.about_id = $1`, id)).map(listedOf);

async function listWhere(query: Query, condition: string, id: string): Promise<readonly Assessment[]> {
  const rows = await query<{ id: string; format: number | string; key: string; value: string }>(
    `SELECT a.id, a.format, r.key, r.value FROM assessments a
     JOIN people about ON about.id = a.about_id
     JOIN records r ON r.assessment_id = a.id AND r.key IN ('about', 'by', 'role', 'basis', 'scale', 'cycle', 'status')
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
    return assessment ? [assessment] : [];
  });
}
