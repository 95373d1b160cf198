import type { Definition, Issue, Ladder, Level } from '../ladder/index.js';
import { checkDefinition, definitionAttribute } from './definition-block.js';

/** What a host gives so that more than our own JSON and HTML becomes a block when it is pasted. */
export interface RungsPasteOptions {
  /**
   * Reads a pasted text, such as `readLevel` of `rungs/markdown`. It becomes a block where every word of it was
   * understood, and it has a code, a summary or a fact beside its competencies: notes have headings and lists too.
   * @default none: pasted Markdown is what the editor makes of it
   */
  readonly read?: ((text: string) => ReadText) | undefined;
  /**
   * Finds the definition that an address leads to, such as by fetching it; `undefined` where there is none. A link
   * that is pasted into an empty paragraph becomes the block once it is there; undo gives the link back.
   * @default none: a link stays a link
   */
  readonly resolve?: ((url: string) => Found | Promise<Found>) | undefined;
}

/** What a reader makes of a text. */
export interface ReadText {
  readonly level?: Level | undefined;
  readonly ladder?: Ladder | undefined;
  readonly issues: readonly Issue[];
}

export type Found = Definition | null | undefined;

/** What the clipboard has. */
interface Clipboard {
  readonly getData: (type: string) => string;
}

/** Kinds of content that editors write for themselves, which have our block in them as they keep it. */
const own = ['blocknote/html', 'application/x-lexical-editor'];

/** What of a paste is for the block to handle: a definition, or the address of one. */
export function pastedOf(clipboard: Clipboard | null, options: RungsPasteOptions): { definition?: Definition; url?: string } {
  if (!clipboard || own.some((type) => clipboard.getData(type) !== '') || carriesBlock(clipboard)) return {};
  const text = clipboard.getData('text/plain').trim();
  if (options.resolve && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return { url: text };
  const definition = definitionOfJson(text) ?? definitionOfText(text, options);
  return definition ? { definition } : {};
}

/** Whether pasted HTML has a block in it, or is an editor's own. */
export const carriesBlock = (clipboard: Clipboard): boolean =>
  new RegExp(`\\s(?:${definitionAttribute}|data-pm-slice)=`).test(clipboard.getData('text/html'));

function definitionOfJson(text: string): Definition | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return checkDefinition(JSON.parse(text)).definition;
  } catch {
    return undefined;
  }
}

function definitionOfText(text: string, { read }: RungsPasteOptions): Definition | undefined {
  if (!read || text === '') return undefined;
  const { level, ladder, issues } = read(text);
  // What a reader could not place would be lost.
  if (issues.some(({ rule }) => rule !== 'encoding')) return undefined;
  const levels = ladder?.levels ?? (level ? [level] : []);
  const isOne = ({ code, summary, facts, competencies }: Level): boolean =>
    competencies.length > 0 && (code !== undefined || summary !== undefined || facts.length > 0);
  return levels.length > 0 && levels.every(isOne) ? (ladder ?? level) : undefined;
}

/** The definition that an address leads to; what it is given is checked, and what fails leaves the link as it is. */
export async function resolved(url: string, { resolve }: RungsPasteOptions): Promise<Definition | undefined> {
  try {
    return checkDefinition(await resolve?.(url)).definition;
  } catch {
    return undefined;
  }
}
