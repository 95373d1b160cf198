import { type Definition, type Issue, isLadder, validateLadder, validateLevel } from '../ladder/index.js';
import type { HeadingLevel } from '../react/index.js';

/** What a block is in the document, in kinds of values that every editor can keep. */
export interface RungsBlock {
  /** The level or the ladder as JSON. What is neither is kept as it is, and the block says what is wrong with it. */
  readonly definition: string;
  /**
   * How competencies are shown: `accordion` or `tabs`.
   * @default 'accordion'
   */
  readonly view: string;
  /**
   * Ids of the competencies that are open at first, with spaces between, or `all`. What a reader opens and closes is
   * not in the document.
   * @default ''
   */
  readonly open: string;
  /**
   * Depth of the title's heading, 1 to 6; competencies are one deeper.
   * @default 2
   */
  readonly headingLevel: number;
}

/** How a block is shown, of what is in the document. */
export type RungsBlockOptions = Partial<Omit<RungsBlock, 'definition'>>;

export const emptyBlock: RungsBlock = { definition: '', view: 'accordion', open: '', headingLevel: 2 };

/** The block of a definition, as it goes into a document. */
export const blockOf = (definition: Definition, options: RungsBlockOptions = {}): RungsBlock => ({
  ...emptyBlock,
  ...options,
  definition: JSON.stringify(definition),
});

export interface ReadDefinition {
  /** A checked copy; `undefined` when an issue is an error. */
  readonly definition: Definition | undefined;
  readonly issues: readonly Issue[];
}

/** Checks what a document has for a definition: anybody may have written it. */
export function readDefinition(json: string): ReadDefinition {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    const message = `The definition in this block is not JSON, so it cannot be shown: ${String(error)}. Nothing of it is lost; remove the block and insert it anew, or mend its text.`;
    return { definition: undefined, issues: [{ rule: 'bad-json', severity: 'error', message }] };
  }
  return checkDefinition(input);
}

/** Checks data that is a level or a ladder, if it is a definition at all. */
export function checkDefinition(input: unknown): ReadDefinition {
  if (typeof input === 'object' && input !== null && isLadder(input)) {
    const { ladder, issues } = validateLadder(input);
    return { definition: ladder, issues };
  }
  const { level, issues } = validateLevel(input);
  return { definition: level, issues };
}

/** Makes a block of values that may come from anywhere; what does not fit is the default. */
export function readBlock(values: Readonly<Partial<Record<keyof RungsBlock, unknown>>>): RungsBlock {
  const { definition, view, open, headingLevel } = values;
  return {
    definition: typeof definition === 'string' ? definition : JSON.stringify(definition ?? ''),
    view: view === 'tabs' ? 'tabs' : emptyBlock.view,
    open: typeof open === 'string' ? open : emptyBlock.open,
    headingLevel: headingLevelOf(headingLevel),
  };
}

export function headingLevelOf(value: unknown): HeadingLevel {
  const level = Number(value);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? (level as HeadingLevel) : 2;
}

/** Where a block is kept in HTML: in attributes, as scripts and comments are taken out of what is pasted. */
const attributes: Readonly<Record<keyof RungsBlock, string>> = {
  definition: 'data-rungs-definition',
  view: 'data-rungs-view',
  open: 'data-rungs-open',
  headingLevel: 'data-rungs-heading-level',
};
const keys = Object.keys(attributes) as readonly (keyof RungsBlock)[];

/** What is looked for in pasted HTML. */
export const definitionAttribute = attributes.definition;

/** The attributes that carry a block in HTML. */
export function attributesOf(block: RungsBlock): Readonly<Record<string, string>> {
  const carried = keys.filter((key) => key === 'definition' || block[key] !== emptyBlock[key]);
  return Object.fromEntries(carried.map((key) => [attributes[key], String(block[key])]));
}

/** The block that an element of pasted or stored HTML carries, if it does. */
export function blockOfElement(element: Pick<Element, 'getAttribute'>): RungsBlock | undefined {
  if (element.getAttribute(definitionAttribute) === null) return undefined;
  return readBlock(Object.fromEntries(keys.map((key) => [key, element.getAttribute(attributes[key]) ?? undefined])));
}
