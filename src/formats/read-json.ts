import { type ArrayNode, type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Place } from '../ladder/index.js';
import type { DataNode, Entry } from './data-node.js';
import { jsonDialect } from './json-dialect.js';
import { type DataReading, readData, readToolData } from './read-data.js';
import { ReadReport } from './read-report.js';
import type { Reading, ReadOptions } from './reading.js';
import { withUnreadWords } from './unread-words.js';

/**
 * Reads a ladder or a level from JSON: what `jsonFormat` writes and `rungs/schema.json` describes; blocks of Notion,
 * packages of 1EdTech CASE and terms of schema.org as JSON-LD, which `dialect` names; or data in the other forms that
 * `readYaml` knows.
 *
 * Issues have line and column, and the JSON Pointer where `validateLadder` has one. A key that is given twice is an
 * error, as is one of JavaScript's own names. Nothing throws.
 */
export function readJson(text: string, options: ReadOptions = {}): Reading {
  const { inherits: _, ...reading } = readJsonFile(text, options);
  return withUnreadWords(text, options.path, reading);
}

/** The same without the net beneath it, which `readLadder` has of its own, and with what its levels inherit from those of other files. */
export function readJsonFile(text: string, { path }: ReadOptions): Reading & Pick<DataReading, 'inherits'> {
  const report = new ReadReport(text, path);
  const root = report.isTooLong ? undefined : parseJson(report);
  const tool = root && jsonDialect(root);
  const { ladder, inherits }: DataReading = tool
    ? { ladder: readToolData(root, tool, report), inherits: [] }
    : root
      ? readData(root, 'json', report)
      : { ladder: undefined, inherits: [] };
  return { ladder, dialect: tool ?? 'json', issues: report.issues, syntax: ladder ? report.syntax : [], inherits };
}

function parseJson(report: ReadReport): DataNode | undefined {
  let document: DocumentNode | undefined;
  let place = report.between(report.text.length, report.text.length);
  let what = 'The JSON is nested too deep to be followed.';
  try {
    document = parse(report.text, { mode: 'json', ranges: true });
  } catch (error) {
    if (isSyntaxError(error)) {
      place = report.between(error.offset, error.offset + 1);
      what = `${error.message.replace(/\s*\(\d+:\d+\)\s*$/, '').replace(/\.?$/, '')}.`;
    } else place = report.whole;
  }
  const native = nativeError(report.text);
  if (document && native === undefined) return nodeOf(document.body, report);
  // Momoa lets control characters in strings pass.
  const control = document ? /(?<=")[^"\p{Cc}]*\p{Cc}/u.exec(report.text) : null;
  if (control) place = report.between(control.index, control.index + control[0].length);
  report.add('syntax', place, document ? 'A string contains a control character, which JSON requires to be escaped, such as `\\n`.' : what);
  report.add('not-read', report.whole, '1');
  return undefined;
}

function nativeError(text: string): unknown {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

const isSyntaxError = (error: unknown): error is Error & { readonly offset: number } =>
  error instanceof Error && 'offset' in error && typeof error.offset === 'number';

function nodeOf(node: ValueNode, report: ReadReport): DataNode {
  const [start, end] = node.range ?? [0, report.text.length];
  const place = report.between(start, end);
  if (node.type === 'Object') return { kind: 'map', entries: entriesOf(node, report), place };
  if (node.type === 'Array') return { kind: 'list', items: itemsOf(node, report), place };
  const value = node.type === 'String' || node.type === 'Number' || node.type === 'Boolean' ? node.value : null;
  if (value === null) report.syntax.push(place);
  const raw = report.text.slice(start, end);
  // A text of many lines stands on one, as its breaks are escaped.
  const between = (): Place => place;
  return { kind: 'scalar', value, text: typeof value === 'string' ? value : value === null ? '' : raw, place, between };
}

const itemsOf = ({ elements }: ArrayNode, report: ReadReport): DataNode[] => elements.map(({ value }) => nodeOf(value, report));

function entriesOf({ members }: ObjectNode, report: ReadReport): Entry[] {
  const seen = new Set<string>();
  return members.map(({ name, value }) => {
    const key = name.type === 'String' ? name.value : name.name;
    const [start, end] = name.range ?? [0, 0];
    const keyPlace = report.between(start, end);
    const node = nodeOf(value, report);
    if (seen.has(key)) report.add('duplicate-key', { start: keyPlace.start, end: node.place.end }, key);
    seen.add(key);
    return { key, keyPlace, value: node };
  });
}
