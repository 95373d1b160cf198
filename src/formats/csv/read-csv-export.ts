import { canonicalProse, type Place, type Prose, proseText, type StatementDraft } from '../../ladder/index.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import { statementColumns } from './statement-rows.js';

/** A cell whose whole text is one statement. */
export interface ExportCell {
  readonly prose: Prose;
  readonly place: Place;
}

/** Whether column names are those of `statementColumns`. */
export const isExport = (names: readonly string[] = []): boolean =>
  names.length === statementColumns.length && statementColumns.every((name, at) => names[at]?.trim() === name);

/** Reads a table with the columns of `statementColumns`, such as the output of `csvFormat`. Returns whether any row was read. */
export function readExport([header = [], ...rows]: readonly (readonly ExportCell[])[], ladder: LadderBuilder, source: Source): boolean {
  const placeOf = (cells: readonly ExportCell[]): Place => ({
    start: cells[0]?.place.start ?? source.whole.start,
    end: cells.at(-1)?.place.end ?? source.whole.start,
  });
  source.syntax.push(placeOf(header));
  let isRead = false;
  /** The statement of the last row and its ancestors, by level, competency and kind. The next row may be a child of one of them. */
  const parents = new Map<string, { text: string; children: StatementDraft[] }[]>();
  for (const row of rows) {
    const [code = '', title = '', name = '', kind = '', parent = '', text = ''] = row.map(({ prose }) => proseText(prose).trim());
    if (row.every(({ prose }) => proseText(prose) === '')) continue;
    const place = placeOf(row);
    const known = /^(?:Summary|Fact|Expectation|Example)$/.test(kind);
    const prose = row[5]?.prose ?? '';
    if (!known || !(code || title) || text === '' || (kind === 'Expectation' && !name) || row.length > statementColumns.length) {
      source.add('unread-row', place);
      continue;
    }
    isRead = true;
    const addSyntax = (...cells: readonly number[]): void => {
      for (const each of cells.flatMap((nth) => row[nth] ?? [])) source.syntax.push(each.place);
    };
    addSyntax(3);
    const level = ladder.level(`${code}\n${title}`, { ...(code && { code }), title: title || code }, place);
    const competency = name ? ladder.competency(level, name, place) : undefined;
    if (level.place !== place) addSyntax(0, 1);
    if (competency && competency.place !== place) addSyntax(2);
    if (kind === 'Summary') ladder.summariseOnce(competency ?? level, prose, place);
    else if (kind === 'Fact') level.facts.push({ ...factOf(prose), place });
    else {
      const key = JSON.stringify([code, title, name, kind]);
      const open = parents.get(key) ?? parents.set(key, []).get(key) ?? [];
      const own = { text: prose, children: [] };
      const owner = parent === '' ? undefined : open.findLastIndex((each) => each.text === parent);
      if (owner !== undefined && owner < 0) {
        source.add('unread-row', place);
        continue;
      }
      addSyntax(4);
      // Close the statements after the parent.
      open.length = (owner ?? -1) + 1;
      const list = open.at(-1)?.children ?? (kind === 'Example' ? (competency ?? level).examples : (competency?.expectations ?? []));
      list.push(own);
      open.push({ text, children: own.children });
    }
  }
  return isRead;
}

/** Splits `Label: value`. */
function factOf(prose: Prose): { readonly label: string; readonly value: Prose } {
  const [first = '', ...others] = typeof prose === 'string' ? [prose] : prose;
  if (typeof first !== 'string') return { label: proseText([first]), value: canonicalProse(others) };
  const [label = '', ...rest] = first.split(/:\s/);
  return { label: label.trim(), value: canonicalProse([rest.join(': '), ...others]) };
}
