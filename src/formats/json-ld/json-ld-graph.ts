import { type DataNode, isMap, type MapNode } from '../data/data-node.js';
import { refuse } from '../data/node-fields.js';
import type { Source } from '../source/source.js';

/** A node of JSON-LD, with the properties from all objects in the file that have its `@id`. */
export interface LdNode {
  readonly id: string;
  readonly types: Set<string>;
  /** The properties, by their names in schema.org. */
  readonly fields: Map<string, DataNode[]>;
  /** The objects of the file with the properties, for places in issues. */
  readonly maps: MapNode[];
}

/**
 * Collects the nodes of a document in document order: in `@graph`, in lists and nested in each other. Objects with the same `@id` are one
 * node. Names can be full URLs of schema.org, or have a prefix. Aliases and prefixes of a `@context` in the file are resolved; a remote
 * `@context` is not fetched.
 */
export class LdGraph {
  readonly nodes: LdNode[] = [];
  readonly #byId = new Map<string, LdNode>();
  readonly #byMap = new Map<DataNode, LdNode>();
  readonly #names = new Map<string, string>();
  readonly #prefixes = new Set(['schema', 'sdo']);
  readonly #report: Source;

  constructor(root: DataNode, report: Source) {
    this.#report = report;
    this.#readContexts(root);
    this.#collect(root, false);
  }

  /** The node that a value is, or that it refers to: by an `@id`, or by a string with an `@id`. */
  find(value: DataNode): LdNode | undefined {
    return this.#byMap.get(value) ?? this.#byId.get(this.idOf(value));
  }

  /** Whether a value is a node itself, not a reference to one. */
  isNode(value: DataNode): boolean {
    return this.#byMap.has(value);
  }

  /** The `@id` of an object, or the value itself if it is a string. */
  idOf(value: DataNode): string {
    const id = isMap(value) ? value.entries.find(({ key }) => this.nameOf(key) === '@id')?.value : value;
    return id?.kind === 'scalar' ? id.text.trim() : '';
  }

  /** The name of a property or a type in schema.org. */
  nameOf(key: string): string {
    const known = this.#names.get(key) ?? key;
    const bare = known.replace(/^https?:\/\/(?:www\.)?schema\.org\/(?:#)?/i, '');
    const colon = bare.indexOf(':');
    return colon > 0 && this.#prefixes.has(bare.slice(0, colon)) ? bare.slice(colon + 1) : bare;
  }

  /** Adds a node, such as one for a set that is only referred to. */
  add(id: string, type?: string): LdNode {
    const node: LdNode = { id, types: new Set(type === undefined ? [] : [type]), fields: new Map(), maps: [] };
    if (id !== '') this.#byId.set(id, node);
    this.nodes.push(node);
    return node;
  }

  #readContexts(node: DataNode): void {
    if (node.kind === 'list') for (const item of node.items) this.#readContexts(item);
    if (!isMap(node)) return;
    for (const { key, keyPlace, value } of node.entries) {
      if (key !== '@context') continue;
      this.#report.syntax.push(keyPlace, value.place);
      this.#readContext(value);
    }
    const graph = node.entries.find(({ key }) => key === '@graph');
    if (graph) this.#readContexts(graph.value);
  }

  #readContext(context: DataNode): void {
    if (context.kind === 'list') for (const item of context.items) this.#readContext(item);
    if (!isMap(context)) return;
    for (const { key, value } of context.entries) {
      const target = isMap(value) ? value.entries.find((each) => each.key === '@id')?.value : value;
      if (target?.kind !== 'scalar' || key.startsWith('@')) continue;
      if (/^https?:\/\/(?:www\.)?schema\.org\/?#?$/i.test(target.text)) this.#prefixes.add(key);
      else this.#names.set(key, target.text);
    }
  }

  #collect(node: DataNode, isValue: boolean): void {
    if (node.kind === 'list') for (const item of node.items) this.#collect(item, isValue);
    else if (isMap(node)) this.#collectMap(node, isValue);
    else if (!isValue) refuse(node, 'an object', this.#report);
  }

  #collectMap(node: MapNode, isValue: boolean): void {
    const named = node.entries.map(({ key, keyPlace, value }) => ({ name: this.nameOf(key), keyPlace, value }));
    if (named.some(({ name }) => name === '@value')) {
      if (!isValue) this.#report.add('unread-value', node.place, 'an object');
      return;
    }
    const isNode = named.some(({ name }) => !/^@(?:context|graph|id)$/.test(name));
    if (isNode) this.#read(node, named);
    for (const { name, keyPlace, value } of named) {
      if (!isNode && !isValue && name === '@graph') this.#report.syntax.push(keyPlace);
      if (!isNode && !isValue && name === '@id') this.#report.syntax.push({ start: keyPlace.start, end: value.place.end });
      if (name !== '@context') this.#collect(value, name !== '@graph');
    }
  }

  #read(node: MapNode, named: readonly { readonly name: string; readonly value: DataNode }[]): void {
    const id = this.idOf(node);
    const own = this.#byId.get(id) ?? this.add(id);
    own.maps.push(node);
    this.#byMap.set(node, own);
    for (const { name, value } of named) {
      const values = value.kind === 'list' ? value.items : [value];
      if (name === '@type') for (const type of values) if (type.kind === 'scalar') own.types.add(this.nameOf(type.text));
      own.fields.set(name, [...(own.fields.get(name) ?? []), ...values]);
    }
  }
}
