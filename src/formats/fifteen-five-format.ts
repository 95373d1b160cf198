import { type Expectation, type ExportFormat, type Level, type Prose, proseText } from '../ladder/index.js';
import { levelsOf } from './levels-of.js';
import { writeCsv } from './write-csv.js';

/**
 * 15Five's career paths: a row for each key behavior, with its `Path` (the ladder), `Job title` (the level), `Competency`
 * and `Skill`, which is the statement that it stands beneath, or the competency itself.
 *
 * It has columns for expectations alone: summaries, facts and examples stay behind. `readCsv` reads it back.
 */
export const fifteenFiveFormat: ExportFormat = {
  id: '15five',
  name: '15Five',
  extension: '15five.csv',
  mediaType: 'text/csv',
  write: (source) =>
    writeCsv([
      ['Path', 'Job title', 'Competency', 'Skill', 'Key behavior'],
      ...levelsOf(source).flatMap((level) => rowsOf(level, source.title)),
    ]),
};

function rowsOf({ code, title, competencies }: Level, path: string): string[][] {
  const job = code === undefined || code === title ? title : `${code}: ${title}`;
  return competencies.flatMap((competency) =>
    competency.expectations.flatMap(({ text, children = [] }) =>
      children.length === 0
        ? [[path, job, competency.title, competency.title, plain(text)]]
        : children.flatMap(flatten).map((behavior) => [path, job, competency.title, plain(text), plain(behavior)]),
    ),
  );
}

const flatten = ({ text, children = [] }: Expectation): Prose[] => [text, ...children.flatMap(flatten)];

const plain = (text: Prose): string => proseText(text);
