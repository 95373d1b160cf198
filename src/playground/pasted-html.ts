/** What tells a table, a list or a heading on a clipboard from text that has colours only, as editors of code copy it. */
const structure = /<(?:table|h[1-6]|li)[\s>]|mso-list:/i;

/** Attributes that say something: where a link leads, what a cell spans, how deep an item of Word is. */
const kept = /\s(?:href|colspan|rowspan|alt)=(?:"[^"]*"|'[^']*'|[^\s>]+)|\sstyle=(?:"[^"]*mso-list[^"]*"|'[^']*mso-list[^']*')/gi;

/**
 * Pasted HTML without what is only for the eye, a row or a block a line; `undefined` where the plain text says as much.
 *
 * A table that is copied from Google Docs or Confluence has no rows and columns in its plain text.
 */
export function pastedHtml(html: string): string | undefined {
  if (!structure.test(html)) return undefined;
  return html
    .replace(/<!--[\s\S]*?-->|<(style|script|head|colgroup)\b[\s\S]*?<\/\1>|<(?:meta|link|col|!doctype)\b[^>]*>|<!\[[^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(?:html|body|font|google-sheets-html-origin|o:p)\b[^>]*>/gi, '')
    .replace(
      /<([a-z][a-z0-9]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)>/gi,
      (_, name: string, attributes: string) => `<${name}${(attributes.match(kept) ?? []).join('')}>`,
    )
    .replace(/\s*(<(?:table|tr|h[1-6]|p|ul|ol|li)\b|<\/(?:table|ul|ol)>)/gi, '\n$1')
    .trim()
    .concat('\n');
}
