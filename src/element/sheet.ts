import css from './element.css?inline';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root the look of the parts, by a sheet that all of its document share, and tells whether it has it. */
export function adoptSheet(root: ShadowRoot): boolean {
  const { ownerDocument } = root;
  // A sheet is of one document: https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  // jsdom has none that can be made.
  if (!Sheet?.prototype.replaceSync) return false;
  const sheet = sheets.get(ownerDocument) ?? new Sheet();
  if (!sheets.has(ownerDocument)) sheet.replaceSync(css);
  sheets.set(ownerDocument, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  return true;
}
