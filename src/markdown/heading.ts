/**
 * Matches the code of a level at the start of its heading: letters and a number, as in `L4:`, `IC5 -` or `MG3`, or any bold text
 * before a colon. It matches the Markdown source, so an entity such as `&#76;4` is not a code.
 */
const codePattern =
  /^(?:\*\*(?<bold>(?:[^*\\`<&[\]]|\\[*\\`<&[\]])+)\*\*[:：]\s*|(?<plain>\p{L}{1,4}\d{1,3})(?:\s*[:：–—]\s*|\s+-\s+|\s+|$))/u;

/** Splits the Markdown source of the heading of a level, such as `L4: Lead Data Engineer`, into code and title. */
export function splitCode(source: string): { readonly code?: string; readonly title: string } {
  const [matched = '', bold = '', plain = ''] = codePattern.exec(source) ?? [];
  const code =
    plain ||
    bold
      .replace(/\\(.)/g, '$1')
      .replace(/[ \t-\r]+/g, ' ')
      .trim();
  return code ? { code, title: source.slice(matched.length) } : { title: source };
}

/** Joins a code and the Markdown source of a title to a heading that `splitCode` splits again. */
export function joinCode(code: string, title: string): string {
  const plain = `${code}: ${title}`;
  return splitCode(plain).code === code ? plain : `**${code.replace(/[*\\`<&[\]]/g, '\\$&')}**: ${title}`;
}
