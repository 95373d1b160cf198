import type { Alias } from 'vite';
import { at } from './root.js';

/** React 18, of the package `test/react-18`, for every import of React; Testing Library imports it in its ESM only. */
export const react18: Alias[] = [
  ...['react', 'react-dom'].map((name) => ({ find: new RegExp(`^${name}(?=$|/)`), replacement: at(`test/react-18/node_modules/${name}`) })),
  { find: /^@testing-library\/react$/, replacement: at('node_modules/@testing-library/react/dist/@testing-library/react.esm.js') },
];
