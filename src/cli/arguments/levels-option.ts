import type { LevelsOption } from '../../formats/index.js';

const options: Readonly<Record<LevelsOption, true>> = {
  files: true,
  headings: true,
  h1: true,
  h2: true,
  h3: true,
  h4: true,
  h5: true,
  h6: true,
  labels: true,
  rows: true,
  columns: true,
  keys: true,
};

/** The values of `--levels`. */
export const levelsOptions: readonly string[] = Object.keys(options);

export const isLevelsOption = (name: string | undefined): name is LevelsOption => name !== undefined && Object.hasOwn(options, name);
