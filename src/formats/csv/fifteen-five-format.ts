import { allStatements, type ExportFormat, type Level, levelName, levelsOf, type Prose, proseText } from '../../ladder/index.js';
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
