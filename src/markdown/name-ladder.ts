import { withoutNotionId } from './notion-export.js';

/**
 * Derives the title of a ladder from the paths and titles of its levels. Returns the first of these that exists: the name of the
 * innermost common folder, unless it is generic, such as `ladder` or `src`; the words that all titles end with, without their numbers and
 * unless they are generic, such as `level`; the generic folder name; an empty string.
 */
export function nameLadder(pages: readonly (readonly [path: string, title: string])[]): string {
  const folders = shared(pages.map(([path]) => foldersOf(path)));
  const folder = readable(folders.at(-1) ?? '');
  if (folder && !saysOnlyWhatItIs.test(folder)) return folder;
  const ending = shared(
    pages.map(([, title]) =>
      title
        .replace(/ +(\d\d?|[IVX]+)$/, '')
        .split(' ')
        .reverse(),
    ),
  );
  const title = ending.reverse().join(' ');
  return title && !saysOnlyWhatItIs.test(title) ? title : folder;
}

const saysOnlyWhatItIs = /^(?:career )?(?:ladders?|levels?|pages|content|data|docs|src)$/i;

/** The names of the folders of a path, outermost first, without the scheme, host or drive. */
function foldersOf(path: string): string[] {
  return path
    .replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '')
    .split(/[/\\]+/)
    .slice(0, -1)
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

/** Converts the name of a file or folder to a title: `data-engineering` becomes `Data Engineering`. Existing capitals are kept. */
export function readable(name: string): string {
  const words = withoutNotionId(name)
    .replace(/[\s_\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]+|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ')
    .trim();
  return /\p{Lu}/u.test(words) ? words : words.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The common prefix of all lists. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  const end = first.findIndex((each, at) => others.some((list) => list[at] !== each));
  return first.slice(0, end < 0 ? undefined : end);
}
