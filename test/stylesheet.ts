import { readFileSync } from 'node:fs';

const read = (file: string): string =>
  readFileSync(`src/${file}`, 'utf8').replace(/@import '\.\/(.+)';/g, (_, imported: string) => read(imported));

/** The stylesheet with what it imports, as the package has it; and the part of it that is for levels. */
export const stylesheet = read('styles.css');
export const reviewStylesheet = read('styles/review.css');
export const levelStylesheet = read('level.css');
