import { canonicalProse, proseText, type StatementDraft } from '../ladder/index.js';
import type { LadderBuilder } from './draft/ladder-builder.js';
import type { RawCell } from './raw-cell.js';
import type { Source } from './source.js';

/** The columns that `csvFormat` writes. */
export const exportColumns = ['Level', 'Title', 'Competency', 'Kind', 'Part of', 'Text'] as const;

export const isExport = (header: readonly RawCell[] = []): boolean =>
  header.length === exportColumns.length && exportColumns.every((name, at) => header[at]?.text.trim() === name);

/** Reads what `csvFormat` wrote: its texts are plain, so nothing in them is a mark. */
export function readExport([header = [], ...rows]: readonly (readonly RawCell[])[], ladder: LadderBuilder, report: Source): boolean {
  const placeOf = (cells: readonly RawCell[]) => report.between(cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0);
  report.syntax.push(placeOf(header));
  let isRead = false;
  /** By level, competency and kind, what may have something beneath it. */
  const parents = new Map<string, { text: string; children: StatementDraft[] }[]>();
  for (const row of rows) {
    const [code = '', title = '', name = '', kind = '', parent = '', text = ''] = row.map((cell) => cell.text.replace(/\r\n?/g, '\n'));
    if (row.every((cell) => cell.text === '')) continue;
    const place = placeOf(row);
    const known = /^(?:Summary|Fact|Expectation|Example)$/.test(kind);
    const words = proseText(canonicalProse(text));
    if (
      !known ||
      !(code.trim() || title.trim()) ||
      words === '' ||
      (kind === 'Expectation' && !name.trim()) ||
      row.length > exportColumns.length
    ) {
      report.add('unread-row', place);
      continue;
    }
    isRead = true;
    const sayForm = (...cells: readonly number[]): void => {
      for (const { start, end } of cells.flatMap((nth) => row[nth] ?? [])) report.syntax.push(report.between(start, end));
    };
    sayForm(3);
    const level = ladder.level(
      `${code}\n${title}`,
      { ...(code.trim() && { code: code.trim() }), title: title.trim() || code.trim() },
      place,
    );
    const competency = name.trim() ? ladder.competency(level, name.trim(), place) : undefined;
    if (level.place !== place) sayForm(0, 1);
    if (competency && competency.place !== place) sayForm(2);
    if (kind === 'Summary') ladder.summariseOnce(competency ?? level, words, place);
    else if (kind === 'Fact') {
      const [label = '', ...value] = words.split(': ');
      level.facts.push({ label, value: value.join(': '), place });
    } else {
      const key = JSON.stringify([code, title, name, kind]);
      const open = parents.get(key) ?? parents.set(key, []).get(key) ?? [];
      const own = { text: words, children: [] };
      const owner = parent === '' ? undefined : open.findLastIndex((each) => each.text === canonicalProse(parent));
      if (owner !== undefined && owner < 0) {
        report.add('unread-row', place);
        continue;
      }
      sayForm(4);
      // What comes after a statement is beneath it or beneath one that is open still.
      open.length = (owner ?? -1) + 1;
      const list = open.at(-1)?.children ?? (kind === 'Example' ? (competency ?? level).examples : (competency?.expectations ?? []));
      list.push(own);
      open.push(own);
    }
  }
  return isRead;
}
