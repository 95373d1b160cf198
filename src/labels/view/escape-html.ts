const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\0': '\ufffd' };

/** Escapes text for an HTML element or a double-quoted attribute. U+0000, which HTML does not allow, becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  /[&<>"\0]/.test(text) ? text.replace(/[&<>"\0]/g, (character) => references[character] ?? character) : text;
