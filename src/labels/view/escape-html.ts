const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\0': '\ufffd' };

/** Escapes text for an element or for an attribute in double quotes. HTML has no NUL: it becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  /[&<>"\0]/.test(text) ? text.replace(/[&<>"\0]/g, (found) => references[found] ?? found) : text;
