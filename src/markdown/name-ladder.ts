/**
 * What to call a ladder of these pages, each with its path and its level's title: the innermost folder that all are in, made
 * readable, else the words that all titles end in, unless either only says what it is (`src/ladder`, “level”); else that
 * folder all the same. Empty where there is none of them.
 */
export function nameLadder(pages: readonly (readonly [path: string, title: string])[]): string {
  const folders = shared(pages.map(([path]) => foldersOf(path)));
  const folder = readable(folders.at(-1) ?? '');
  if (folder && !saysOnlyWhatItIs.test(folder)) return folder;
  const ending = shared(pages.map(([, title]) => title.split(' ').reverse()));
  const title = ending.reverse().join(' ');
  return title && !saysOnlyWhatItIs.test(title) ? title : folder;
}

const saysOnlyWhatItIs = /^(?:career )?(?:ladders?|levels?|pages|content|data|docs|src)$/i;

/** The names of the folders that a file is in, the outermost first; a host or a drive is none. */
function foldersOf(path: string): string[] {
  return path
    .replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '')
    .split(/[/\\]+/)
    .slice(0, -1)
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

/** A name of a file or a folder for people: `data-engineering` is `Data Engineering`; one that has capitals keeps them. */
export function readable(name: string): string {
  const words = name.replace(/[\s_\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]+|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ').trim();
  return /\p{Lu}/u.test(words) ? words : words.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** What all lists begin with. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  const end = first.findIndex((each, at) => others.some((list) => list[at] !== each));
  return first.slice(0, end < 0 ? undefined : end);
}
