import { type ArrayNode, type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Place } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { DataNode, Entry } from './data-node.js';
import { isTooMuch } from './nesting.js';

/** Parses JSON to nodes with places. Reports a syntax error and returns `undefined` if it is invalid. */
export function parseJson(report: Source): DataNode | undefined {
  if (isTooMuch(report.text, report, 'json')) return undefined;
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
  // Momoa accepts control characters in strings.
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

function nodeOf(node: ValueNode, report: Source): DataNode {
  const [start, end] = node.range ?? [0, report.text.length];
  const place = report.between(start, end);
  if (node.type === 'Object') return { kind: 'map', entries: entriesOf(node, report), place };
  if (node.type === 'Array') return { kind: 'list', items: itemsOf(node, report), place };
  const given = node.type === 'String' || node.type === 'Number' || node.type === 'Boolean' ? node.value : null;
  const value = typeof given === 'string' ? report.repair(given, place) : given;
  if (value === null) report.syntax.push(place);
  const raw = report.text.slice(start, end);
  // Line breaks in a string are escaped, so all lines of its text have the same place.
  const between = (): Place => place;
  return { kind: 'scalar', value, text: typeof value === 'string' ? value : value === null ? '' : raw, place, between };
}

const itemsOf = ({ elements }: ArrayNode, report: Source): DataNode[] => elements.map(({ value }) => nodeOf(value, report));

function entriesOf({ members }: ObjectNode, report: Source): Entry[] {
  const seen = new Set<string>();
  return members.map(({ name, value }) => {
    const [start, end] = name.range ?? [0, 0];
    const keyPlace = report.between(start, end);
    const key = report.repair(name.type === 'String' ? name.value : name.name, keyPlace);
    const node = nodeOf(value, report);
    if (seen.has(key)) report.add('duplicate-key', { start: keyPlace.start, end: node.place.end }, key);
    seen.add(key);
    return { key, keyPlace, value: node };
  });
}
