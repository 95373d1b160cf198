import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });

export interface LinkReport {
  /** How many relative links were followed. */
  readonly checked: number;
  /** `file: link`, of those that lead to no file or to no heading of it. */
  readonly dead: readonly string[];
}

/**
 * Follows the relative links, images and `srcset`s of Markdown files. `files` has every file by its path; the text of those that are
 * not Markdown is not needed.
 */
export function followLinks(files: ReadonlyMap<string, string>): LinkReport {
  const dead: string[] = [];
  let checked = 0;
  for (const [file, text] of files) {
    if (!/\.(?:md|txt)$/.test(file)) continue;
    for (const link of linksOf(text)) {
      if (/^[a-z]+:/.test(link)) continue;
      checked++;
      const [path = '', heading] = link.split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path));
      const found = files.get(target);
      if (found === undefined || (heading !== undefined && !anchorsOf(found).has(heading))) dead.push(`${file}: ${link}`);
    }
  }
  return { checked, dead };
}

function linksOf(text: string): readonly string[] {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.flatMap((token) => [
    ...[token.attrGet('href'), token.attrGet('src')].flatMap((link) => (link === null ? [] : [String(link)])),
    ...(token.type.startsWith('html') ? [...token.content.matchAll(/\b(?:href|src|srcset)="([^" ]+)/g)].map(([, link = '']) => link) : []),
  ]);
}

/** The anchors that GitHub and npm give to headings. */
const anchorsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
