import { readFileSync } from 'node:fs';

/** The stylesheet with what it imports, as the package has it. */
export const stylesheet = readFileSync('src/styles.css', 'utf8').replace(/@import '(.+)';/g, (_, file: string) =>
  readFileSync(`src/${file}`, 'utf8'),
);
