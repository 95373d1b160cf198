import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { raise } from '../build/raise.js';

const read = (file: string): string =>
  readFileSync(`src/${file}`, 'utf8').replace(/@import '\.\/(.+)';/g, (_, imported: string) => read(imported));

const built = (file: string): string => postcss([raise]).process(read(file), { from: undefined }).css;

/** The stylesheet with what it imports, as the package has it; and the part of it that is for levels. */
export const stylesheet = built('styles.css');
export const levelStylesheet = built('level.css');
export const reviewStylesheet = built('review.css');
