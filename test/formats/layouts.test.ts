import fc from 'fast-check';
import { type Ladder, proseText } from 'rungs';
import { readLadder } from 'rungs/formats';
import { describe, expect, it } from 'vitest';
import { runs, timeFor } from '../runs.js';
import { data } from './layouts/data-layouts.js';
import { folders } from './layouts/file-layouts.js';
import { generatedLadders, nameOf, type PlainLadder } from './layouts/generated.js';
import { type Language, languages } from './layouts/languages.js';
import type { Layout } from './layouts/layout.js';
import { tables } from './layouts/table-layouts.js';
import { competenciesFirst, levelsFirst } from './layouts/text-layouts.js';

const layouts: Readonly<Record<string, Layout>> = { ...levelsFirst, ...competenciesFirst, ...tables, ...data, ...folders };

/** The texts of a ladder, to compare with the texts that were written. Statements with children stay objects, so that they differ. */
const wordsOf = ({ title, levels }: Ladder) => ({
  title,
  levels: levels.map(({ code, title: name, competencies }) => [
    nameOf({ ...(code !== undefined && { code }), title: name, asks: [] }),
    ...competencies.map((each) => [
      each.title,
      each.expectations.map(({ text, children }) => (children ? { text, children } : proseText(text))),
    ]),
  ]),
});

const written = ({ title, levels }: PlainLadder, layout: Layout) => ({
  title: layout.hasTitle ? title : expect.any(String),
  levels: levels.map((level) => [nameOf(level), ...level.asks.map(({ competency, texts }) => [competency, texts])]),
});

const filesOf = (
  { write, extension }: Layout,
  ladder: PlainLadder,
  { fields }: Language,
): { readonly path: string; readonly text: string }[] => {
  const text = write(ladder, fields);
  return typeof text === 'string' ? [{ path: `x.${extension}`, text }] : Object.entries(text).map(([path, each]) => ({ path, text: each }));
};

describe.each(Object.entries(languages))('A ladder in %s', (_, language: Language) => {
  it.each(Object.entries(layouts))(
    'reads back from %s',
    (_, layout) => {
      fc.assert(
        fc.property(generatedLadders(language, layout.isAmbiguous ?? false), ({ ladder, isOpen }) => {
          // If neither names nor order show which layer is the levels, the option `levels` does. For nested parts, an issue is expected.
          const options = isOpen && layout.levels ? { levels: layout.levels } : {};
          const { ladder: read, issues } = readLadder(filesOf(layout, ladder, language), options);
          expect(read && wordsOf(read)).toEqual(written(ladder, layout));
          expect(issues.filter(({ rule }) => !(isOpen && rule === 'other-reading'))).toEqual([]);
        }),
        runs(50, 3),
      );
    },
    timeFor(60_000),
  );
});
