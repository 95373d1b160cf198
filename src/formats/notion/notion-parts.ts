import { canonicalProse, type Place, type Prose, proseText } from '../../ladder/index.js';
import type { Part, PartKind } from '../data/data-part.js';

/** A block of Notion with its text and children. */
export interface NotionPiece {
  readonly type: string;
  readonly text: Prose;
  readonly id?: string;
  readonly children: readonly NotionPiece[];
  readonly place: Place;
}

type OpenPart = Part & { readonly parts: Part[] };

/** Converts blocks to a tree by their headings. `isOurs`: `rungs` wrote the blocks, so `heading_2` is a level, `heading_3` a competency. */
export function notionParts(pieces: readonly NotionPiece[], isOurs: boolean): Part[] {
  const roots: Part[] = [];
  const open: { readonly depth: number; readonly part: OpenPart }[] = [];
  /** The group of the line `Examples:`. The blocks after it are its children. */
  let examples: OpenPart | undefined;
  let before: { readonly type: string; readonly part: OpenPart } | undefined;
  for (const piece of pieces) {
    const depth = depthOf(piece, isOurs);
    const part = partOf(piece, isOurs, depth !== undefined);
    // A block `…` continues the block above, which exceeded the limits of the API.
    if (before?.type === piece.type && proseText(part.name) === '…' && part.parts.length > 0) {
      before.part.parts.push(...part.parts);
      continue;
    }
    before = { type: piece.type, part };
    if (part.kind !== 'expectation') examples = undefined;
    if (depth !== undefined) while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const list = examples?.parts ?? open.at(-1)?.part.parts ?? roots;
    if (proseText(part.name) !== '' || part.parts.length > 0) list.push(part);
    if (depth !== undefined) open.push({ depth, part });
    else if (part.kind === 'group' && piece.children.length === 0) examples = part;
  }
  return roots;
}

/** Whether a text announces examples: `Examples:`. */
export const announcesExamples = (text: Prose): boolean => /^examples?\s*[:：]?$/i.test(proseText(text).trim());

function partOf({ type, text, id, children, place }: NotionPiece, isOurs: boolean, isHeading: boolean): OpenPart {
  const parts = notionParts(children, isOurs);
  const kind = announcesExamples(text) && (!isOurs || type === 'toggle') ? 'group' : kindOf(type, isOurs, isHeading, parts.length > 0);
  const fact = kind === 'expectation' || kind === 'text' ? factOf(text) : undefined;
  return { kind, name: text, ...(fact && { fact }), ...(id !== undefined && { id }), parts, place };
}

function kindOf(type: string, isOurs: boolean, isHeading: boolean, hasParts: boolean): PartKind {
  if (isOurs && type === 'heading_2') return 'level';
  if (isOurs && type === 'heading_3') return 'competency';
  if (type === 'quote' || type === 'callout') return 'summary';
  if (isHeading || (type === 'toggle' && hasParts)) return 'heading';
  return type === 'paragraph' || type === 'toggle' || type.startsWith('heading_') ? 'text' : 'expectation';
}

/** The depth of a heading. A short paragraph that is bold as a whole is a heading below all others. `undefined` for other blocks. */
function depthOf({ type, text }: NotionPiece, isOurs: boolean): number | undefined {
  if (proseText(text).trim() === '') return undefined;
  const depth = /^heading_(\d)$/.exec(type)?.[1];
  if (depth !== undefined) return Number(depth);
  const isBold = typeof text !== 'string' && text.length === 1 && typeof text[0] === 'object' && 'strong' in text[0];
  return !isOurs && type === 'paragraph' && isBold && proseText(text).length < longestHeading ? 9 : undefined;
}

const longestHeading = 80;

/** Splits a bold label and its value: `**Label:** value`. */
function factOf(text: Prose): Part['fact'] {
  if (typeof text === 'string') return undefined;
  const [first, next, ...rest] = text;
  if (typeof first !== 'object' || !('strong' in first)) return undefined;
  const label = proseText(first.strong);
  const within = /^(.+?)\s*[:：]$/su.exec(label)?.[1];
  if (within !== undefined) return { label: within, value: canonicalProse(text.slice(1)) };
  const colon = typeof next === 'string' ? /^\s*[:：]\s*/.exec(next)?.[0] : undefined;
  if (typeof next !== 'string' || colon === undefined) return undefined;
  return { label, value: canonicalProse([next.slice(colon.length), ...rest]) };
}
