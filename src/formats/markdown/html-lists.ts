/** A line that starts or ends a list, or is an item of one. */
const listLine = /^[ \t]*(?:<(?<end>\/)?[uo]l(?:\s[^<>]*)?>|<li(?:\s[^<>]*)?>(?<item>.+)<\/li>)[ \t]*$/i;

/**
 * Writes lists in HTML as Markdown, if each of their tags and items is a line of its own. The lines keep their lengths, so that the places
 * of all others stay.
 */
export function withMarkdownLists(text: string): string {
  if (!/<li/i.test(text)) return text;
  const lines = text.split('\n');
  const written = [...lines];
  let start = 0;
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    const { groups } = listLine.exec(line) ?? {};
    const isStart = groups !== undefined && !groups['end'] && !groups['item'];
    if (!groups || (depth === 0 && !isStart)) {
      // What was begun is no such list.
      for (; depth > 0 && start < at; start++) written[start] = lines[start] ?? '';
      depth = 0;
      continue;
    }
    if (depth === 0) start = at;
    if (!groups['item']) depth += isStart ? 1 : -1;
    written[at] = (groups['item'] ? `${'  '.repeat(depth - 1)}- ${groups['item']}` : '').padEnd(line.length);
  }
  for (; depth > 0 && start < lines.length; start++) written[start] = lines[start] ?? '';
  return written.join('\n');
}
