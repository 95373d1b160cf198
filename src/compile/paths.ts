import { dirname, join, relative, resolve } from 'node:path';

// Paths with `/` as separator, which bundlers use on every operating system.

export const slashed = (path: string): string => path.replaceAll('\\', '/');
export const folderOf = (path: string): string => slashed(dirname(path));
export const joinPaths = (...paths: readonly string[]): string => slashed(join(...paths));
export const relativePath = (from: string, to: string): string => slashed(relative(from, to));
export const resolvePath = (...paths: readonly string[]): string => slashed(resolve(...paths));
