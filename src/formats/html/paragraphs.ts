import { paragraphOf } from '../outline/nest.js';
import { OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import type { PageBlock } from './list-lines.js';
import { type Line, textOf } from './text-run.js';

/** A bullet that somebody typed. */
const bullet = /^\s*(?:[•‣◦▪■●○·◆➢✓✔*–-]|\uf0b7|\uf0a7)\s+(?=\S)/u;

/**
 * The blocks of a text that the page broke into lines: empty lines part paragraphs; a line that begins with a bullet is an
 * item, one that begins with a label in bold, or is all bold, a paragraph. A term, of a list of them, is as a line in bold.
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
