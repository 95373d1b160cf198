/** What the tags and attributes of a page say, from browsers, Word, Excel, Google Docs, Confluence and Notion. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements that stand within a line; all others begin and end lines. `o:p` and others with a prefix are of office programs. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements without content. */
export const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
);

export const isInline = (name: string): boolean => inline.has(name) || name.includes(':') || /^(?:g-emoji|ac-)/.test(name);

const unseen = new Set(
  'head title script style template noscript nav iframe object audio video canvas map select datalist textarea button dialog svg math xml colgroup applet frameset'.split(
    ' ',
  ),
);

const controls = /^(?:navigation|search|contentinfo|menu|menubar|toolbar|tablist|dialog|alertdialog)$/i;

/** Whether an element has no content of the page's text: scripts, styles, navigation, controls, what an office program keeps for itself. */
export function isUnseen({ name, attributes }: Tag): boolean {
  const { role = '', style = '', class: classes = '' } = attributes;
  if (unseen.has(name) || controls.test(role) || /mso-list:\s*ignore/i.test(style)) return true;
  if (attributes['aria-hidden'] === 'true' && isInline(name)) return true;
  // A table of contents that Word made.
  return name === 'p' && /\bMsoToc\d\b/i.test(classes);
}

/** The depth of a heading, 1 to 6; 0 for the title of a document apart from its headings. */
export function headingDepth({ name, attributes }: Tag): number | undefined {
  const { role, class: classes = '' } = attributes;
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (name === 'p' && /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/.test(classes)) return 0;
  if (role === 'heading') return Math.min(Math.max(Number(attributes['aria-level']) || 2, 1), 6);
  return undefined;
}

/** How deep an item is that a program writes without nested lists: 1 is the outermost. Word's paragraphs are items too. */
export function listLevel({ name, attributes }: Tag): number | undefined {
  const { style = '', class: classes = '' } = attributes;
  const word = name === 'p' ? /mso-list:\s*l\d+\s+level(\d{1,2})/i.exec(style) : undefined;
  const docs = name === 'ul' || name === 'ol' ? /\blst-\S+?-(\d{1,2})\b/.exec(classes) : undefined;
  if (word) return Math.min(Math.max(Number(word[1]), 1), deepestList);
  return docs ? Math.min(Number(docs[1]) + 1, deepestList) : undefined;
}

/** As deep as lists of Word and of Google Docs get. */
const deepestList = 9;

export interface Marks {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly code?: boolean;
  readonly href?: string;
}

/** The marks of the text in an element, given those around it and the classes that make text bold or italic. */
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

/** What classes say of weight and slant. */
export type Sheet = ReadonlyMap<string, Marks>;

/** The rules of a style sheet that have one class for a selector, as Google Docs writes them. */
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

/** Google Docs leads each link through an address of its own. */
function withoutRedirect(href: string): string {
  const [, target] = /^https:\/\/www\.google\.com\/url\?q=([^&]+)/.exec(href) ?? [];
  if (target === undefined) return href;
  try {
    return decodeURIComponent(target);
  } catch {
    return href;
  }
}
