import { fileURLToPath } from 'node:url';

/** The absolute path of a file, given relative to the root of the repository, such as `at('src/index.ts')`. */
export const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
