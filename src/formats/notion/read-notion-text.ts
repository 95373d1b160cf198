import { canonicalProse, type Inline, isSafeUrl, type Prose } from '../../ladder/index.js';
import { type DataNode, isMap } from '../data/data-node.js';
import { NodeFields } from '../data/node-fields.js';
import type { Source } from '../source/source.js';

/**
 * Reads rich text objects: with `plain_text`, `annotations` and `href` as in responses of the API, or with `text` as in requests. A
 * mention or an equation becomes text. Colours, underlines and strikethrough are left out.
 */
export function readNotionText(items: readonly DataNode[], report: Source): Prose {
  const inlines: Inline[] = [];
  let before: { readonly item: DataNode; readonly words: string; readonly href: string } | undefined;
  for (const item of items) {
    if (!isMap(item)) {
      report.add('unread-value', item.place, 'a rich text object');
      continue;
    }
    const { inline, words, href } = readPiece(item, before?.href ?? '', report);
    // Formatting can split a word. In the ladder it is one word, so the parts must not be counted.
    if (before && /[\p{L}\p{N}\p{M}]$/u.test(before.words) && /^[\p{L}\p{N}\p{M}]/u.test(words))
      report.syntax.push(before.item.place, item.place);
    inlines.push(inline);
    if (words !== '') before = { item, words, href };
  }
  return canonicalProse(inlines);
}

interface Piece {
  readonly inline: Inline;
  readonly words: string;
  readonly href: string;
}

/** Reads a rich text object. `before`: the link target of the previous one. Adjacent objects with the same target are one link. */
function readPiece(item: DataNode, before: string, report: Source): Piece {
  const fields = new NodeFields(item, report);
  fields.form(['type']);
  const plain = fields.text('plain_text');
  const inner = fields.take('text');
  const text = inner && new NodeFields(inner, report);
  const content = text?.text('content') ?? '';
  if (content !== '' && content === plain) text?.repeated('content');
  else if (content !== '' && plain !== '' && inner) report.add('unread-value', inner.place, 'the same text as in `plain_text`');
  const link = text?.take('link');
  const linkFields = link && new NodeFields(link, report);
  const url = linkFields?.text('url') ?? '';
  const href = fields.text('href') || url;
  if (url !== '' && fields.peek('href')) {
    if (href === url) linkFields?.repeated('url');
    else if (link) report.add('unread-value', link.place, 'the same link as in `href`');
  }
  linkFields?.form(['type']);
  linkFields?.leaveOthers();
  const equation = fields.take('equation');
  const expression = equation ? new NodeFields(equation, report).text('expression') : '';
  if (plain !== '') {
    if (equation) report.syntax.push(equation.place);
    fields.form(['mention']);
  }
  const words = plain || content || expression;
  const marks = fields.take('annotations');
  if (marks) report.syntax.push(marks.place);
  const isMarked = (name: string): boolean =>
    isMap(marks) && marks.entries.some(({ key, value }) => key === name && value.kind === 'scalar' && value.value === true);
  text?.leaveOthers();
  fields.leaveOthers();

  let inline: Inline = isMarked('code') ? { code: words } : words;
  if (href !== '') {
    if (href === before) {
      fields.repeated('href');
      linkFields?.repeated('url');
    } else if (!isSafeUrl(href) || /\s/.test(href)) report.add('unsafe-link', item.place, href);
    else if (words.trim() === '') report.add('unread-value', item.place, 'a link with text');
    if (isSafeUrl(href) && !/\s/.test(href)) inline = { href, text: [inline] };
  }
  if (isMarked('italic')) inline = { em: [inline] };
  if (isMarked('bold')) inline = { strong: [inline] };
  return { inline, words, href };
}
