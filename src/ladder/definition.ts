import { definedFields } from './defined-fields.js';
import type { Ladder, Level } from './types.js';

/** One level, or a ladder of several levels. */
export type Definition = Level | Ladder;

/**
 * A table with one entry for each field of a level. When `Level` gets a new field, every table of this type is a type error
 * until it has an entry for that field.
 */
export type LevelFields<Entry = unknown> = { readonly [Field in keyof Required<Level>]: Entry };

/**
 * A level, as the parameter of a function that names all fields of `Level`, also those that it leaves out. When `Level` gets a
 * new field, the type is `never`, so every call of the function is a type error.
 */
export type LevelWith<Named extends keyof Level> = Exclude<keyof Level, Named> extends never ? Level : never;

/** Whether a definition is a ladder. This does not validate the data; use `validateLadder` or `validateLevel` for that. */
export const isLadder = (definition: object): definition is Ladder => 'levels' in definition;

/** Returns a ladder unchanged, and wraps a level in a ladder of one level that has the same id and title. */
export const asLadder = (definition: Definition): Ladder =>
  isLadder(definition) ? definition : { id: definition.id, title: definition.title, levels: [definition] };

/** The levels of a definition, lowest first: all levels of a ladder, or the level itself. */
export const levelsOf = (definition: Definition): readonly Level[] => (isLadder(definition) ? definition.levels : [definition]);

/**
 * The display name of a level: its code and title, or only the title when there is no code or both are the same.
 *
 * @example levelName({ code: 'L4', title: 'Lead Data Engineer' }) // 'L4: Lead Data Engineer'
 * @example levelName({ code: 'L4', title: 'L4' }) // 'L4'
 */
export const levelName = ({ code, title }: Pick<Level, 'code' | 'title'>): string =>
  code === undefined || code === title ? title : `${code}: ${title}`;

/** The display name of a definition: `levelName` for a level, the title for a ladder. */
export const definitionName = (definition: Definition): string => (isLadder(definition) ? definition.title : levelName(definition));

/**
 * Creates a level from all its fields, in their order. Fields that are `undefined` are omitted from the result. When `Level` gets a
 * new field, every call is a type error until it has that field.
 */
export const levelOf = (fields: { readonly [Field in keyof Required<Level>]: Level[Field] }): Level => definedFields(fields);
