import type { Source } from '../source/source.js';
import type { DataNode, Entry } from './data-node.js';

/** The fields of an object of a known specification. Records the fields that are read; `leaveOthers` reports the rest. */
export class NodeFields {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #rest: Set<Entry>;
  readonly #report: Source;

  constructor(node: DataNode, report: Source) {
    const entries = node.kind === 'map' ? node.entries : [];
    if (node.kind !== 'map') refuse(node, 'an object', report);
    this.#entries = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
    this.#rest = new Set(entries);
    this.#report = report;
  }

  /** Returns the value of a field, and marks its key as syntax. Returns `undefined` when called again. */
  take(name: string): DataNode | undefined {
    const entry = this.#entries.get(name);
    if (!entry || !this.#rest.delete(entry)) return undefined;
    this.#report.syntax.push(entry.keyPlace);
    return entry.value;
  }

  /** Returns the text of a field. Empty if there is none. A value of another type counts as not read. */
  text(name: string): string {
    const entry = this.#entries.get(name);
    if (entry?.value.kind !== 'scalar') return '';
    this.take(name);
    return entry.value.text;
  }

  list(name: string): readonly DataNode[] {
    if (this.#entries.get(name)?.value.kind !== 'list') return [];
    const value = this.take(name);
    return value?.kind === 'list' ? value.items : [];
  }

  /** Marks fields with technical data, such as ids and dates, as syntax. */
  form(names: Iterable<string>): void {
    for (const name of names) {
      const value = this.take(name);
      if (value) this.#report.syntax.push(value.place);
    }
  }

  /** Returns the value of a field without marking it as read. */
  peek(name: string): DataNode | undefined {
    return this.#entries.get(name)?.value;
  }

  /** Marks the value of a field as syntax, because it repeats another text or refers to another part. */
  repeated(name: string): void {
    const value = this.#entries.get(name)?.value;
    if (value) this.#report.syntax.push(value.place);
  }

  /** Reports all fields that were not read. Empty fields are syntax. */
  leaveOthers(): void {
    for (const { key, keyPlace, value } of this.#rest) {
      if (isEmpty(value)) this.#report.syntax.push({ start: keyPlace.start, end: value.place.end });
      else this.#report.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
    }
    this.#rest.clear();
  }
}

/** Reports a value of the wrong type. An empty value is syntax. */
export function refuse(node: DataNode, wanted: string, report: Source): void {
  if (isEmpty(node)) report.syntax.push(node.place);
  else report.add('unread-value', node.place, wanted);
}

export function isEmpty(node: DataNode): boolean {
  if (node.kind === 'scalar') return node.text.trim() === '' || node.value === false;
  return node.kind === 'list' ? node.items.every(isEmpty) : node.entries.every(({ value }) => isEmpty(value));
}
