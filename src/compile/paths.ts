import { dirname, join, relative, resolve } from 'node:path';

// Paths parted by `/`, as bundlers write them on every system.

export const slashed = (path: string): string => path.replaceAll('\\', '/');
export const folderOf = (path: string): string => slashed(dirname(path));
export const joinPaths = (...paths: readonly string[]): string => slashed(join(...paths));
export const relativePath = (from: string, to: string): string => slashed(relative(from, to));
export const resolvePath = (...paths: readonly string[]): string => slashed(resolve(...paths));
