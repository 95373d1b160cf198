import type { Source } from '../source/source.js';
import type { DataNode, Entry } from './data-node.js';

/** The fields of an object whose keys a specification names: what is asked for is known, what is left at the end is left out. */
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

  /** What a field has; its key is no content. */
  take(name: string): DataNode | undefined {
    const entry = this.#entries.get(name);
    if (!entry || !this.#rest.delete(entry)) return undefined;
    this.#report.syntax.push(entry.keyPlace);
    return entry.value;
  }

  /** The text of a field; empty where there is none, and where it is of another type, which is left to the end. */
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

  /** Fields that say how something is stored or referred to, and nothing of the ladder. */
  form(names: Iterable<string>): void {
    for (const name of names) {
      const value = this.take(name);
      if (value) this.#report.syntax.push(value.place);
    }
  }

  /** What a field has, before it is decided whether to take it. */
  peek(name: string): DataNode | undefined {
    return this.#entries.get(name)?.value;
  }

  /** Of a text that was taken: it is the same as another, or refers to something. */
  repeated(name: string): void {
    const value = this.#entries.get(name)?.value;
    if (value) this.#report.syntax.push(value.place);
  }

  /** Says of all other fields that they are left out; those that are empty say nothing. */
  leaveOthers(): void {
    for (const { key, keyPlace, value } of this.#rest) {
      if (isEmpty(value)) this.#report.syntax.push({ start: keyPlace.start, end: value.place.end });
      else this.#report.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
    }
    this.#rest.clear();
  }
}

/** Says of a value of another type that it is left out; one that is empty says nothing. */
export function refuse(node: DataNode, wanted: string, report: Source): void {
  if (isEmpty(node)) report.syntax.push(node.place);
  else report.add('unread-value', node.place, wanted);
}

export function isEmpty(node: DataNode): boolean {
  if (node.kind === 'scalar') return node.text.trim() === '' || node.value === false;
  return node.kind === 'list' ? node.items.every(isEmpty) : node.entries.every(({ value }) => isEmpty(value));
}
