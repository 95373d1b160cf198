import { type Subpath, subpaths } from './subpaths.js';

/**
 * The fields of `package.json` for tools that do not read `exports`, such as TypeScript with `moduleResolution: node10`. They are derived
 * from `exports`; a test compares them.
 */
export function legacyFields(): { readonly main: string; readonly types: string; readonly typesVersions: object } {
  const root = subpaths.find(({ name }) => name === 'rungs');
  const typed = subpaths.filter((subpath): subpath is Subpath & { types: string } => subpath !== root && subpath.types !== undefined);
  return {
    main: `./${root?.output}`,
    types: `./${root?.types}`,
    typesVersions: { '*': Object.fromEntries(typed.map(({ name, types }) => [name.slice('rungs/'.length), [`./${types}`]])) },
  };
}
