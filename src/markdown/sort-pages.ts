import { byCodeUnits, type LevelDraft } from '../ladder/index.js';

/** The data of a page that sorting uses. */
export interface SortablePage {
  readonly file: { readonly path: string; readonly text: string };
  readonly draft: LevelDraft;
}

/**
 * Sorts the pages of a ladder, lowest level first: by scheme, then by number, then by title. A scheme is the letters before the
 * number of a code; the scheme with the lowest number comes first. Pages without a number come last, in the given order.
 */
export function sortPages<Page extends SortablePage>(pages: readonly Page[]): Page[] {
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

const compareWords = (a: SortablePage, b: SortablePage): number =>
  byCodeUnits(a.draft.title, b.draft.title) || byCodeUnits(a.file.path, b.file.path) || byCodeUnits(a.file.text, b.file.text);

/** The position of a page: `L4` has the number 4 in the scheme `l`. */
interface LevelStep {
  readonly scheme: string;
  readonly number: number;
}

function stepOf({ draft, file }: SortablePage): LevelStep | undefined {
  const names = file.path.split(/[/\\]+/).reverse();
  // The file name without its extension, then the folders from the innermost.
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

/** Maximum length of a scheme, which bounds the time for a very long path. */
const longestScheme = 40;
