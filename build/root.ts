import { fileURLToPath } from 'node:url';

/** Absolute path of a file of the repository, which is named from its root: `at('src/index.ts')`. */
export const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
