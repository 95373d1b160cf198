import { allStatements, type ExportFormat, type Level, levelName, levelsOf, type Prose, proseText } from '../../ladder/index.js';
import { writeCsv } from './write-csv.js';

/**
 * Writes a career path for 15Five: a row for each key behavior, with `Path` (the ladder), `Job title` (the level), `Competency`, and
 * `Skill` (the parent statement, or else the competency).
 *
 * Contains expectations only, because the format has no columns for summaries, facts and examples. `readCsv` reads the result.
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

function rowsOf(level: Level, path: string): string[][] {
  const job = levelName(level);
  return level.competencies.flatMap((competency) =>
    competency.expectations.flatMap(({ text, children = [] }) =>
      children.length === 0
        ? [[path, job, competency.title, competency.title, plain(text)]]
        : allStatements(children).map((behavior) => [path, job, competency.title, plain(text), plain(behavior.text)]),
    ),
  );
}

const plain = (text: Prose): string => proseText(text);
