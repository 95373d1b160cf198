import type { Alias } from 'vite';
import { at } from './root.js';

/**
 * Aliases that replace React by React 18 from `test/react-18`. Testing Library is replaced by its ESM build, because aliases do not
 * apply to `require` in its CommonJS build.
 */
export const react18: Alias[] = [
  ...['react', 'react-dom'].map((name) => ({ find: new RegExp(`^${name}(?=$|/)`), replacement: at(`test/react-18/node_modules/${name}`) })),
  { find: /^@testing-library\/react$/, replacement: at('node_modules/@testing-library/react/dist/@testing-library/react.esm.js') },
];
