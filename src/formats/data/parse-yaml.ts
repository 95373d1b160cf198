import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  parseAllDocuments,
  Scalar as YamlScalar,
} from 'yaml';
import type { Position } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Spot } from '../table/read-cell.js';
import type { DataNode, Entry } from './data-node.js';
import { isTooMuch } from './nesting.js';

/** Maximum number of values, including those that aliases expand to. */
const mostNodes = 200_000;
const maxAliasCount = 100;

/** Parses YAML at the start of a file to nodes with places. Reports errors and returns `undefined` if it is invalid. */
export function parseYaml(text: string, report: Source): DataNode | undefined {
  if (isTooMuch(text, report, 'yaml')) return undefined;
  let documents: readonly Document.Parsed[] = [];
  try {
    const parsed = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    documents = 'empty' in parsed ? [] : parsed;
  } catch {
    report.add('syntax', report.whole, 'The YAML is nested too deep to be followed.');
    return undefined;
  }
  const [first, ...others] = documents;
  const second = others.find(({ contents }) => contents !== null && !(isScalar(contents) && contents.value === null));
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) {
    report.add('syntax', report.between(error.pos[0], error.pos[1]), error.message);
    report.add('not-read', report.whole, '1');
    return undefined;
  }
  if (second) report.add('several-documents', report.between(second.range[0], text.length));
  sayComments(text, report);
  if (!first?.contents) {
    report.refuse('There is no data in it.');
    return undefined;
  }
  try {
    // Throws if aliases expand to too much data.
    first.toJS({ maxAliasCount });
    return new Walk(first, report).node(first.contents);
  } catch {
    report.add('too-many-aliases', report.whole);
    return undefined;
  }
}

/** Reports comments, and marks tokens that are not in the data as syntax: anchors, aliases, tags, and headers of block scalars. */
function sayComments(text: string, report: Source): void {
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer emits control characters before some tokens. They are not in the text.
    if (lexeme === '\u001f') isScalar = true;
    else if (lexeme !== '\u0002' && lexeme !== '\u0018') {
      const place = report.between(at, at + lexeme.length);
      if (!isScalar && lexeme.startsWith('#') && /[\p{L}\p{N}]/u.test(lexeme)) report.add('comment', place);
      else if (!isScalar && /^[&*!%|>]/.test(lexeme)) report.syntax.push(place);
      isScalar = false;
      at += lexeme.length;
    }
  }
}

class Walk {
  readonly #document: Document.Parsed;
  readonly #report: Source;
  readonly #open = new Set<Node>();
  #count = 0;

  constructor(document: Document.Parsed, report: Source) {
    this.#document = document;
    this.#report = report;
  }

  node(given: unknown): DataNode {
    const report = this.#report;
    if (++this.#count > mostNodes) throw new Error('Too many values.');
    const node = isAlias(given) ? (given as Alias).resolve(this.#document) : given;
    const nowhere = report.between(0, 0);
    if (!isMap(node) && !isSeq(node) && !isScalar(node))
      return { kind: 'scalar', value: null, text: '', place: nowhere, between: () => nowhere };
    const [start = 0, end = start] = (isAlias(given) ? given.range : node.range) ?? [];
    const place = report.between(start, start + report.text.slice(start, end).trimEnd().length);
    if (isScalar(node)) return this.#scalar(node, place);
    if (this.#open.has(node)) throw new Error('An alias of itself.');
    this.#open.add(node);
    let found: DataNode;
    if (isSeq(node)) found = { kind: 'list', items: node.items.map((item) => this.node(item)), place };
    else {
      const seen = new Set<string>();
      const entries = node.items.flatMap((pair): Entry[] => {
        const key = this.node(pair.key);
        const name = key.kind === 'scalar' ? key.text : JSON.stringify(key.kind);
        const value = this.node(pair.value);
        if (seen.has(name)) report.add('duplicate-key', { start: key.place.start, end: value.place.end }, name);
        seen.add(name);
        if (name === '<<' && value.kind !== 'scalar') return this.#merge(key.place, value, node.items);
        return [{ key: name, keyPlace: key.place, value }];
      });
      found = { kind: 'map', entries, place };
    }
    this.#open.delete(node);
    return found;
  }

  /** Returns the entries of a merge key (`<<: *base`), except those that the map has itself. */
  #merge(place: DataNode['place'], value: DataNode, own: readonly { readonly key: unknown }[]): Entry[] {
    this.#report.syntax.push(place, value.place);
    const taken = new Set(own.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
    const bases = value.kind === 'list' ? value.items : [value];
    return bases.flatMap((base) => (base.kind === 'map' ? base.entries.filter(({ key }) => !taken.has(key) && taken.add(key)) : []));
  }

  #scalar(node: YamlScalar, place: DataNode['place']): DataNode {
    const { value: given, source, type } = node;
    const text = typeof given === 'string' ? this.#report.repair(given, place) : undefined;
    const value = text ?? (typeof given === 'number' || typeof given === 'boolean' ? given : null);
    const shown = text ?? (value === null ? '' : (source ?? String(value)));
    // `null` and `~` are syntax.
    if (value === null) this.#report.syntax.push(place);
    if (type !== YamlScalar.BLOCK_LITERAL) return { kind: 'scalar', value, text: shown, place, between: () => undefined };
    // The lines of a block scalar start below its header (`|`) and are indented like the first one.
    const report = this.#report;
    const first = report.text.slice(report.startOf(place.start.line + 1), report.startOf(place.start.line + 2));
    const indent = Math.max(first.search(/\S/), 0);
    const at = ({ line, column }: Spot): Position => ({ line: place.start.line + 1 + line, column: indent + column + 1 });
    return { kind: 'scalar', value, text: shown, place, between: (from, to) => ({ start: at(from), end: at(to) }) };
  }
}
