import { type Definition, type Issue, isLadder, validateLadder, validateLevel } from '../ladder/index.js';
import type { HeadingLevel } from '../react/index.js';

/** The attributes of a block in the document, as strings and numbers, which every editor can serialise. */
export interface RungsBlock {
  /** The level or ladder as JSON. Invalid JSON and invalid definitions are kept unchanged, and the block shows their errors. */
  readonly definition: string;
  /**
   * How competencies are shown: `accordion` or `tabs`.
   * @default 'accordion'
   */
  readonly view: string;
  /**
   * Ids of the initially open competencies, separated by spaces, or `all`. What a user opens and closes is not saved.
   * @default ''
   */
  readonly open: string;
  /**
   * Heading level of the title, 1 to 6. Competencies are one level deeper.
   * @default 2
   */
  readonly headingLevel: number;
}

/** Options for how a block shows its definition, which are saved in the document. */
export type RungsBlockOptions = Partial<Omit<RungsBlock, 'definition'>>;

export const emptyBlock: RungsBlock = { definition: '', view: 'accordion', open: '', headingLevel: 2 };

/** Converts a definition to the attributes of a block. */
export const blockOf = (definition: Definition, options: RungsBlockOptions = {}): RungsBlock => ({
  ...emptyBlock,
  ...options,
  definition: JSON.stringify(definition),
});

export interface ReadDefinition {
  /** A validated copy, or `undefined` if there are errors. */
  readonly definition: Definition | undefined;
  readonly issues: readonly Issue[];
}

/** Parses and validates the definition of a block, because the content of a document is untrusted. */
export function readDefinition(json: string): ReadDefinition {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    const message = `The definition in this block is not valid JSON, so it cannot be shown: ${String(error)}. Its text is kept. Fix it, or remove the block and insert it again.`;
    return { definition: undefined, issues: [{ rule: 'bad-json', severity: 'error', message }] };
  }
  return checkDefinition(input);
}

/** Validates data as a ladder if it has levels, else as a level. */
export function checkDefinition(input: unknown): ReadDefinition {
  if (typeof input === 'object' && input !== null && isLadder(input)) {
    const { ladder, issues } = validateLadder(input);
    return { definition: ladder, issues };
  }
  const { level, issues } = validateLevel(input);
  return { definition: level, issues };
}

/** Makes a block of untrusted attributes. Invalid values are replaced by the defaults. */
export function readBlock(values: Readonly<Partial<Record<keyof RungsBlock, unknown>>>): RungsBlock {
  const { definition, view, open, headingLevel } = values;
  return {
    definition: typeof definition === 'string' ? definition : JSON.stringify(definition ?? ''),
    view: view === 'tabs' ? 'tabs' : emptyBlock.view,
    open: typeof open === 'string' ? open : emptyBlock.open,
    headingLevel: headingLevelOf(headingLevel),
  };
}

/** Returns a heading level, or 2 for an invalid value. */
export function headingLevelOf(value: unknown): HeadingLevel {
  const level = Number(value);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? (level as HeadingLevel) : 2;
}

/** The HTML attributes that hold a block. Scripts and comments would be removed from pasted HTML. */
const attributes: Readonly<Record<keyof RungsBlock, string>> = {
  definition: 'data-rungs-definition',
  view: 'data-rungs-view',
  open: 'data-rungs-open',
  headingLevel: 'data-rungs-heading-level',
};
const keys = Object.keys(attributes) as readonly (keyof RungsBlock)[];

/** The attribute that identifies a block in HTML. */
export const definitionAttribute = attributes.definition;

/** Serialises a block to HTML attributes, without defaults. */
export function attributesOf(block: RungsBlock): Readonly<Record<string, string>> {
  const carried = keys.filter((key) => key === 'definition' || block[key] !== emptyBlock[key]);
  return Object.fromEntries(carried.map((key) => [attributes[key], String(block[key])]));
}

/** Reads a block from an element of pasted or stored HTML, or returns `undefined` if the element holds none. */
export function blockOfElement(element: Pick<Element, 'getAttribute'>): RungsBlock | undefined {
  if (element.getAttribute(definitionAttribute) === null) return undefined;
  return readBlock(Object.fromEntries(keys.map((key) => [key, element.getAttribute(attributes[key]) ?? undefined])));
}
