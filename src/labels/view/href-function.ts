/**
 * Turns a `hrefFor` into a function: a function as it is, or a template in which `{id}` stands for the id of a level, encoded for a URL.
 * `levelOf` returns the id of the level of a target.
 */
export const hrefFunction = <Target>(
  hrefFor: string | ((target: Target) => string),
  levelOf: (target: Target) => string,
): ((target: Target) => string) =>
  typeof hrefFor === 'function' ? hrefFor : (target) => hrefFor.replaceAll('{id}', encodeURIComponent(levelOf(target)));
