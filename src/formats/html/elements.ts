/** A start tag, in a page from a browser, Word, Excel, Google Docs, Confluence or Notion. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Inline elements. All others start and end a block. Elements with a prefix, such as `o:p` of Word, are inline too. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Void elements: they have no content and no end tag. */
export const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
);

export const isInline = (name: string): boolean => inline.has(name) || name.includes(':') || /^(?:g-emoji|ac-)/.test(name);

const ignored = new Set(
  'head title script style template noscript nav iframe object audio video canvas map select datalist textarea button dialog svg math xml colgroup applet frameset'.split(
    ' ',
  ),
);

const controls = /^(?:navigation|search|contentinfo|menu|menubar|toolbar|tablist|dialog|alertdialog)$/i;

/** Whether an element is not part of the text of the page: scripts, styles, navigation, controls, and data of office programs. */
export function isIgnored({ name, attributes }: Tag): boolean {
  const { role = '', style = '', class: classes = '' } = attributes;
  if (ignored.has(name) || controls.test(role) || /mso-list:\s*ignore/i.test(style)) return true;
  if (attributes['aria-hidden'] === 'true' && isInline(name)) return true;
  // A table of contents of Word.
  return name === 'p' && /\bMsoToc\d\b/i.test(classes);
}

/** The depth of a heading, 1 to 6, or 0 for the title of a Word document. `undefined` for other elements. */
export function headingDepth({ name, attributes }: Tag): number | undefined {
  const { role, class: classes = '' } = attributes;
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (name === 'p' && /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(classes)) return 0;
  if (role === 'heading') return Math.min(Math.max(Number(attributes['aria-level']) || 2, 1), 6);
  return undefined;
}

/** The depth, from 1, that attributes declare: of a list of Google Docs, or of a list item of Word, which is a paragraph. */
export function listLevel({ name, attributes }: Tag): number | undefined {
  const { style = '', class: classes = '' } = attributes;
  const word = name === 'p' ? /mso-list:\s*l\d+\s+level(\d{1,2})/i.exec(style) : undefined;
  const docs = name === 'ul' || name === 'ol' ? /\blst-\S+?-(\d{1,2})\b/.exec(classes) : undefined;
  if (word) return Math.min(Math.max(Number(word[1]), 1), deepestList);
  return docs ? Math.min(Number(docs[1]) + 1, deepestList) : undefined;
}

/** Maximum depth of lists in Word and Google Docs. */
const deepestList = 9;

export interface Marks {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly code?: boolean;
  readonly href?: string;
}

/** The marks of the text in an element. `around` has those of its parent, `sheet` those of classes. */
export function marksOf({ name, attributes }: Tag, around: Marks, sheet: Sheet): Marks {
  const { style = '', class: classes = '', href } = attributes;
  const own = { ...around };
  if (name === 'b' || name === 'strong') own.strong = true;
  if (name === 'i' || name === 'em') own.em = true;
  if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt') own.code = true;
  if (name === 'a' && href !== undefined) own.href = withoutRedirect(href);
  for (const each of classes.split(/\s+/)) Object.assign(own, sheet.get(each));
  return Object.assign(own, styleMarks(style));
}

/** Marks by class name. */
export type Sheet = ReadonlyMap<string, Marks>;

/** Adds the marks of a style sheet to `sheet`. Reads rules with a single class as selector, such as those of Google Docs. */
export function readSheet(css: string, sheet: Map<string, Marks>): void {
  for (const [, name = '', rules = ''] of css.matchAll(/\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g)) {
    const marks = styleMarks(rules);
    if (Object.keys(marks).length > 0) sheet.set(name, marks);
  }
}

function styleMarks(style: string): Marks {
  if (style === '') return {};
  const weight = /(?:^|[;\s])font-weight:\s*(bold(?:er)?|normal|\d{3})/i.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase();
  return {
    ...(weight !== undefined && { strong: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant !== undefined && { em: slant !== 'normal' }),
  };
}

/** The target of a link, without the redirect through google.com that Google Docs adds to each link. */
function withoutRedirect(href: string): string {
  const [, target] = /^https:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(href) ?? [];
  if (target === undefined) return href;
  try {
    return decodeURIComponent(target);
  } catch {
    return href;
  }
}
