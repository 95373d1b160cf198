import { byCodeUnits, type LevelDraft } from '../ladder/index.js';

/** What a page is put in its place by. */
export interface SortedPage {
  readonly file: { readonly path: string; readonly text: string };
  readonly draft: LevelDraft;
}

/**
 * The pages of a ladder, the lowest level first: by scheme, then by number, then by title. A page without a number
 * comes after all others, in the order given.
 */
export function sortPages<Page extends SortedPage>(pages: readonly Page[]): Page[] {
  const placed = pages.map((page) => ({ page, step: stepOf(page) }));
  const lowest = new Map<string, number>();
  for (const { step } of placed) if (step) lowest.set(step.scheme, Math.min(step.number, lowest.get(step.scheme) ?? Infinity));
  return placed
    .sort((a, b) => {
      if (!a.step || !b.step) return Number(!a.step) - Number(!b.step);
      return (
        (lowest.get(a.step.scheme) ?? 0) - (lowest.get(b.step.scheme) ?? 0) ||
        byCodeUnits(a.step.scheme, b.step.scheme) ||
        a.step.number - b.step.number ||
        compareWords(a.page, b.page)
      );
    })
    .map(({ page }) => page);
}

/** By code units, which are the same everywhere. */

const compareWords = (a: SortedPage, b: SortedPage): number =>
  byCodeUnits(a.draft.title, b.draft.title) || byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);

/** Where a page says it stands: `L4` is step 4 of the scheme `l`. */
interface Step {
  readonly scheme: string;
  readonly number: number;
}

function stepOf({ draft, file }: SortedPage): Step | undefined {
  const names = file.path.split(/[/\\]+/).reverse();
  // Of a file's name, what stands before its extension; of folders, the innermost with a number.
  const [name = '', ...folders] = names;
  for (const each of [draft.code ?? '', name.replace(/\.\p{L}+$/u, ''), ...folders]) {
    const text = each.normalize('NFKC');
    const digits = /\d{1,9}/.exec(text);
    if (!digits) continue;
    const before = text.slice(Math.max(0, digits.index - longestScheme), digits.index);
    const letters = /\p{L}*(?=[\s._-]*$)/u.exec(before)?.[0] ?? '';
    return { scheme: letters.toLowerCase(), number: Number(digits[0]) };
  }
  return undefined;
}

/** A path may be any text. */
const longestScheme = 40;
