import { paragraphOf } from '../outline/nest.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import type { PageBlock } from './list-lines.js';
import { type Line, textOf } from './text-run.js';

/** A bullet that was typed as a character. */
const bullet = /^\s*(?:[•‣◦▪■●○·◆➢✓✔*–-]|\uf0b7|\uf0a7)\s+(?=\S)/u;

/**
 * Converts a text with line breaks (`<br>`) to blocks. Empty lines separate paragraphs. A line with a bullet becomes a list item. A line
 * that starts with a bold label, or is bold as a whole, starts a paragraph. A term of a definition list becomes a bold paragraph.
 */
export function paragraphsOf(lines: readonly Line[], source: Source, isTerm = false): PageBlock[] {
  if (isTerm) {
    const { prose, place } = textOf(lines, source, true);
    return [paragraphOf(new OutlineText([{ strong: prose }], place))];
  }
  const blocks: PageBlock[] = [];
  let open: Line[] = [];
  const end = (): void => {
    if (open.length > 0) blocks.push(paragraphOf(textOf(open, source)));
    open = [];
  };
  for (const line of lines) {
    const typed = bullet.exec(line.text)?.[0];
    if (line.isBlank) end();
    else if (typed !== undefined) {
      end();
      blocks.push({ kind: 'line', level: 1, text: textOf([line.from(typed.length)], source), blocks: [] });
    } else {
      if (beginsWithLabel(line) || open.some(isBold)) end();
      open.push(line);
    }
  }
  end();
  return blocks;
}

const isBold = ({ pieces }: Line): boolean => pieces.every(({ text, marks }) => marks.strong === true || /^[\s:：]*$/u.test(text));

function beginsWithLabel(line: Line): boolean {
  const pieces = line.pieces.filter(({ text }) => text.trim() !== '');
  const at = pieces.findIndex(({ marks }) => marks.strong !== true);
  if (at === 0) return false;
  if (at < 0) return true;
  return /^\s*[:：]/u.test(pieces[at]?.text ?? '') || /[:：]\s*$/u.test(pieces[at - 1]?.text ?? '');
}
