import type { Ladder, Level } from './types.js';

/** What can be shown, written or compared: one level, or a ladder of several. */
export type Definition = Level | Ladder;

/**
 * An entry for each field of a level. A table that `satisfies LevelFields` becomes a type error when `Level` gets a field
 * that the table has no entry for, so that no place can forget it.
 */
export type LevelFields<Entry = unknown> = { readonly [Field in keyof Required<Level>]: Entry };

/** Whether a definition is a ladder. It does not check the data: `validateLadder` and `validateLevel` do. */
export const isLadder = (definition: object): definition is Ladder => 'levels' in definition;

/** A definition as a ladder: a level becomes a ladder of one, with its id and title. */
export const asLadder = (definition: Definition): Ladder =>
  isLadder(definition) ? definition : { id: definition.id, title: definition.title, levels: [definition] };

/** The levels of a definition, lowest first: those of a ladder, or the one level. */
export const levelsOf = (definition: Definition): readonly Level[] => (isLadder(definition) ? definition.levels : [definition]);

/**
 * The name of a level, the same in every host: its code and its title, or the title alone where there is no code or where
 * both are the same.
 *
 * @example levelName({ code: 'L4', title: 'Lead Data Engineer' }) // 'L4: Lead Data Engineer'
 * @example levelName({ code: 'L4', title: 'L4' }) // 'L4'
 */
export const levelName = ({ code, title }: Pick<Level, 'code' | 'title'>): string =>
  code === undefined || code === title ? title : `${code}: ${title}`;

/** The name of a definition: `levelName` of a level, the title of a ladder. */
export const definitionName = (definition: Definition): string => (isLadder(definition) ? definition.title : levelName(definition));

/** Makes a level of all its fields; those that are `undefined` are left out. */
export function levelOf(fields: { readonly [Field in keyof Required<Level>]: Level[Field] }): Level {
  const { id, code, title, summary, facts, examples, competencies, source, ...others } = fields;
  return {
    id,
    ...(code !== undefined && { code }),
    title,
    ...(summary !== undefined && { summary }),
    facts,
    ...(examples && { examples }),
    competencies,
    ...(source && { source }),
    ...(others satisfies Record<string, never>),
  };
}
