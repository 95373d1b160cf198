import css from './element.css?inline';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Adopts the stylesheet of the parts, one for each document, in a shadow root. Returns false if the platform cannot construct
 * stylesheets.
 */
export function adoptSheet(root: ShadowRoot): boolean {
  const { ownerDocument } = root;
  // A constructed sheet can be adopted only in its own document: https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  // Documents of test runners implement one or neither.
  if (!Sheet?.prototype.replaceSync || !root.adoptedStyleSheets) return false;
  const sheet = sheets.get(ownerDocument) ?? new Sheet();
  if (!sheets.has(ownerDocument)) sheet.replaceSync(css);
  sheets.set(ownerDocument, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  return true;
}
