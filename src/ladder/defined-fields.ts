/** An object type whose fields that may be `undefined` are optional instead. */
export type DefinedFields<Fields> = {
  readonly [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  readonly [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined>;
};

/**
 * Copies an object without the fields that are `undefined`, in the same order.
 *
 * @example definedFields({ title: 'Lead', code: undefined }) // { title: 'Lead' }
 */
export const definedFields = <Fields extends object>(fields: Fields): DefinedFields<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as DefinedFields<Fields>;
