import { draftFromLadder } from './draft/from-ladder.js';
import type { FileReading } from './draft/file-reading.js';
import type { Document } from './documents.js';
import type { LevelLayer } from './axes/find-levels.js';
import { jsonDialect } from './json-dialect.js';
import { markdownOutline } from './markdown/markdown-form.js';
import { readCsvSource } from './read-csv.js';
import { readData, readToolData } from './read-data.js';
import { parseJson } from './read-json.js';
import { parseYaml } from './read-yaml.js';
import { recognise } from './recognise.js';
import { Source } from './source.js';
import type { LadderFile } from '../markdown/dialects/index.js';

export type Form = 'markdown' | 'csv' | 'yaml' | 'json';

/** Reads a file as what it looks like, or as `form`. */
export function openFile(file: LadderFile, chosen?: LevelLayer, form?: Form): FileReading | Document {
  const { text, path } = file;
  const look = form ? { kind: form } : recognise(text, path);
  const source = new Source(look.kind === 'none' ? text.replace(/\r\n?/g, '\n') : text, path);
  const none: FileReading = { file, source, dialect: 'none', inherits: [], mayJoin: false };
  if (source.isTooLong) return none;
  if (look.kind === 'none') {
    source.refuse('what' in look ? look.what : '');
    return none;
  }
  if (look.kind === 'markdown') return openMarkdown(file, source);
  if (look.kind === 'csv') {
    const { dialect, builder } = readCsvSource(source, chosen === 'rows' || chosen === 'columns' ? chosen : undefined);
    if (!builder) source.refuse(wantedTable);
    return { ...none, dialect, builder, mayJoin: builder !== undefined && isMatrix(builder) };
  }
  const root = look.kind === 'yaml' ? parseYaml(source.text, source) : parseJson(source);
  const tool = root && look.kind === 'json' ? jsonDialect(root) : undefined;
  if (!root) return { ...none, dialect: look.kind };
  if (tool) return { ...none, dialect: tool, builder: readToolData(root, tool, source) };
  return { ...none, dialect: look.kind, ...withBuilder(readData(root, source), source) };
}

const wantedTable =
  'Give its first row or column the names of the levels, and the other those of the competencies; or a row for each expectation, under `Level`, `Competency` and `Expectation`.';

const isMatrix = ({ levels }: { readonly levels: ReadonlyMap<string, { readonly facts: readonly unknown[]; readonly summary: readonly unknown[]; readonly examples: readonly unknown[] }> }): boolean =>
  [...levels.values()].every(({ facts, summary, examples }) => facts.length === 0 && summary.length === 0 && examples.length === 0);

function withBuilder({ builder, whole, inherits }: ReturnType<typeof readData>, source: Source): Pick<FileReading, 'builder' | 'whole' | 'inherits'> {
  return whole ? { builder: draftFromLadder(whole, source), whole, inherits } : { builder, inherits };
}

function openMarkdown(file: LadderFile, source: Source): FileReading | Document {
  const outline = markdownOutline(source);
  return { file, source, outline };
}
