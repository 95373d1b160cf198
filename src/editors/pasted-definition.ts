import type { Definition, Issue, Ladder, Level } from '../ladder/index.js';
import { checkDefinition, definitionAttribute } from './definition-block.js';

/** Options for which pasted content becomes a block, in addition to JSON and HTML of rungs. */
export interface RungsPasteOptions {
  /**
   * Reads pasted text, for instance `readLevel` of `rungs/markdown`. The text becomes a block if it is read without issues (except a
   * repaired encoding) and has a code, a summary or facts in addition to competencies, so that ordinary notes stay text.
   * @default none: the editor handles pasted Markdown
   */
  readonly read?: ((text: string) => ReadText) | undefined;
  /**
   * Returns the definition at a URL, for instance by fetching it, or `undefined` if there is none. A link that is pasted into an empty
   * paragraph is replaced by the block once the definition is there. Undo restores the link.
   * @default none: links stay links
   */
  readonly resolve?: ((url: string) => Found | Promise<Found>) | undefined;
}

/** Result of reading a text, such as that of `readLevel` and `readLadder`. */
export interface ReadText {
  readonly level?: Level | undefined;
  readonly ladder?: Ladder | undefined;
  readonly issues: readonly Issue[];
}

/** Result of `resolve`. */
export type Found = Definition | null | undefined;

/** The part of `DataTransfer` that is needed. */
interface Clipboard {
  readonly getData: (type: string) => string;
}

/** Clipboard types of editors' own formats, from which the editor restores a block itself. */
const editorTypes = ['blocknote/html', 'application/x-lexical-editor'];

/** Returns the definition in pasted content, or the URL of one. Returns neither if the editor should handle the paste. */
export function pastedOf(clipboard: Clipboard | null, options: RungsPasteOptions): { definition?: Definition; url?: string } {
  if (!clipboard || editorTypes.some((type) => clipboard.getData(type) !== '') || carriesBlock(clipboard)) return {};
  const text = clipboard.getData('text/plain').trim();
  if (options.resolve && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return { url: text };
  const definition = definitionOfJson(text) ?? definitionOfText(text, options);
  return definition ? { definition } : {};
}

/** Whether pasted HTML contains a block, or was copied from a ProseMirror editor. */
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
  // Text that a reader reports as not understood would be lost.
  if (issues.some(({ rule }) => rule !== 'encoding')) return undefined;
  const levels = ladder?.levels ?? (level ? [level] : []);
  const isLevel = ({ code, summary, facts, competencies }: Level): boolean =>
    competencies.length > 0 && (code !== undefined || summary !== undefined || facts.length > 0);
  return levels.length > 0 && levels.every(isLevel) ? (ladder ?? level) : undefined;
}

/** Resolves a URL to a validated definition, or to `undefined` if that fails, so that the link stays. */
export async function resolved(url: string, { resolve }: RungsPasteOptions): Promise<Definition | undefined> {
  try {
    return checkDefinition(await resolve?.(url)).definition;
  } catch {
    return undefined;
  }
}
