import type { LadderFile } from '../markdown/dialects/index.js';
import { introduction } from './axes/draft-outline.js';
import type { LevelLayer } from './axes/find-levels.js';
import type { DataNode } from './data/data-node.js';
import { outlineData } from './data/outline-data.js';
import { parseJson } from './data/parse-json.js';
import { parseYaml } from './data/parse-yaml.js';
import { type Document, readDocuments } from './documents.js';
import type { FileReading } from './draft/file-reading.js';
import { draftFromLadder } from './draft/from-ladder.js';
import { jsonDialect } from './json-dialect.js';
import { markdownOutline } from './markdown/markdown-form.js';
import { readCsvSource } from './read-csv.js';
import { readKnownData, readToolData } from './read-data.js';
import { recognise } from './recognise.js';
import { Source } from './source.js';
import { fieldOf } from './words/words.js';

export type Form = 'markdown' | 'csv' | 'yaml' | 'json';

/** Reads a file as what it looks like, or as `form`. */
export function openFile(file: LadderFile, chosen?: LevelLayer, form?: Form): FileReading | Document {
  const { text, path } = file;
  const look = form ? { kind: form } : recognise(text, path);
  const source = new Source(look.kind === 'none' ? text.replace(/\r\n?/g, '\n') : text, path);
  const none: FileReading = { file, source, dialect: 'none', inherits: [], mayJoin: false };
  if (source.isTooLong) return none;
  if (look.kind === 'markdown' && text.length > longestPage) {
    source.add('too-long', source.whole, longestPage.toLocaleString('en'));
    return none;
  }
  if (look.kind === 'none') {
    source.issues.length = 0;
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
  return openData(file, source, root, look.kind === 'json' ? 'json' : 'yaml');
}

/** What this package wrote, a list of statements that each name their level, or data of any other keys. */
function openData(file: LadderFile, source: Source, root: DataNode, dialect: 'json' | 'yaml' | 'front-matter'): FileReading | Document {
  const known = readKnownData(root, source);
  if (known) return { file, source, dialect, mayJoin: false, ...withBuilder(known, source) };
  if (source.issues.some(({ severity }) => severity === 'error')) {
    source.add('not-read', source.whole, '1');
    return { file, source, dialect, inherits: [], mayJoin: false };
  }
  const { title, ...rest } = outlineData(root, source);
  return { file, source, outline: { dialect, ...(title && { title }), ...rest, isLevel: asksForSomething(root) } };
}

/** Longest page that is read, in UTF-16 code units: near a hundred times the longest known. */
const longestPage = 1_000_000;

const wantedTable =
  'Give its first row or column the names of the levels, and the other those of the competencies; or a row for each expectation, under `Level`, `Competency` and `Expectation`.';

const isMatrix = ({
  levels,
}: {
  readonly levels: ReadonlyMap<
    string,
    { readonly facts: readonly unknown[]; readonly summary: readonly unknown[]; readonly examples: readonly unknown[] }
  >;
}): boolean =>
  [...levels.values()].every(({ facts, summary, examples }) => facts.length === 0 && summary.length === 0 && examples.length === 0);

function withBuilder(
  { builder, whole, inherits }: NonNullable<ReturnType<typeof readKnownData>>,
  source: Source,
): Pick<FileReading, 'builder' | 'whole' | 'inherits'> {
  return whole ? { builder: draftFromLadder(whole, source), whole, inherits } : { builder, inherits };
}

function openMarkdown(file: LadderFile, source: Source): FileReading | Document {
  const outline = markdownOutline(source);
  const { data, place } = outline.head ?? {};
  if (!data || !hasContent(data) || source.issues.some(({ severity }) => severity === 'error')) {
    if (place) source.add('unread-block', place, 'front matter');
    return { file, source, outline };
  }
  // Data at the head of a page is a ladder, if it can be one; what stands beneath it is an introduction.
  const opened = openData(file, source, data, 'front-matter');
  if (!('outline' in opened)) {
    opened.builder?.notes.push(...introduction(outline.nodes, source));
    return opened;
  }
  if (readDocuments([opened]).some(({ builder }) => builder))
    return { ...opened, outline: { ...opened.outline, nodes: [...opened.outline.nodes, ...outline.nodes] } };
  source.add('unread-block', place ?? source.whole, 'front matter');
  return { file, source, outline };
}

/** Whether a key says that something is expected. */
const asksForSomething = (node: DataNode): boolean =>
  node.kind === 'map' && node.entries.some(({ key }) => /^\p{L}+$/u.test(key) && ['text', 'competency'].includes(fieldOf(key) ?? ''));

const hasContent = (node: DataNode): boolean =>
  node.kind === 'map' &&
  node.entries.some(
    ({ value }) =>
      value.kind === 'map' ||
      (value.kind === 'list' && value.items.some((item) => item.kind !== 'scalar')) ||
      (value.kind === 'list' && value.items.length > 1),
  );
