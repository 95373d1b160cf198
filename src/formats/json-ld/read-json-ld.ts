import { type DataNode, type Entry, isMap } from '../data/data-node.js';
import { deepestPart, type Part, type PartKind } from '../data/data-part.js';
import { isEmpty, refuse } from '../data/node-fields.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import { readParts } from '../parts/read-parts.js';
import type { Source } from '../source/source.js';
import { LdGraph, type LdNode } from './json-ld-graph.js';
import { LdTexts } from './json-ld-texts.js';

/**
 * Reads terms of schema.org, written by `jsonLdFormat` or another tool: `DefinedTermSet` and `DefinedTerm`, or `CategoryCodeSet` and
 * `CategoryCode`, nested by `hasDefinedTerm`, `hasPart`, `inDefinedTermSet` and `isPartOf`. Returns whether they contain a ladder.
 *
 * A set is a level if it has a name of a level, or if its terms have the same names as those of another set. A term is a competency, and
 * each line of its `description` is an expectation. The id of a part is its `@id` or `termCode`. Of texts in several languages, those in
 * the first language of the file are read.
 */
export function readJsonLd(root: DataNode, ladder: LadderBuilder, report: Source): boolean {
  const graph = new LdGraph(root, report);
  const reader = new TermReader(graph, report);
  const isRead = readParts(reader.roots(), ladder, report);
  reader.leaveOthers();
  return isRead;
}

const termTypes = /^(?:DefinedTerm|DefinedTermSet|CategoryCode|CategoryCodeSet)$/;
const beneath = ['hasDefinedTerm', 'hasCategoryCode', 'hasPart'];
const above = ['inDefinedTermSet', 'inCodeSet', 'isPartOf'];
/** Properties with technical data or references. */
const form = new Set(
  (
    '@id @type @context @graph @language @version url sameAs identifier inLanguage dateModified datePublished dateCreated ' +
    'mainEntityOfPage additionalType'
  ).split(' '),
);
const kinds = new Map<string, PartKind | 'facts'>([
  ['Ladder', 'ladder'],
  ['Level', 'level'],
  ['Competency', 'competency'],
  ['Expectation', 'expectation'],
  ['Example', 'example'],
  ['Examples', 'group'],
  ['Fact', 'fact'],
  ['Facts', 'facts'],
]);

const isTerm = ({ types }: LdNode): boolean => [...types].some((type) => termTypes.test(type));

class TermReader {
  readonly #graph: LdGraph;
  readonly #report: Source;
  readonly #texts: LdTexts;
  /** The child terms of each term. */
  readonly #children = new Map<LdNode, Set<LdNode>>();
  readonly #placed = new Set<LdNode>();
  readonly #read = new Map<LdNode, Omit<Part, 'parts'> & { readonly isFacts: boolean }>();
  readonly #open = new Set<LdNode>();
  /** Objects that were read, or that are within a reported value. */
  readonly #covered = new Set<DataNode>();
  readonly #within = new Map<DataNode, boolean>();

  constructor(graph: LdGraph, report: Source) {
    this.#graph = graph;
    this.#report = report;
    this.#texts = new LdTexts(graph, report);
  }

  roots(): Part[] {
    const terms = this.#graph.nodes.filter(isTerm);
    for (const term of terms)
      this.#eachLink(term, beneath, (value, name) => {
        const child = this.#graph.find(value);
        // The value of `hasDefinedTerm` is a term, even without a `@type`.
        if (child?.types.size === 0 && name !== 'hasPart') {
          child.types.add('DefinedTerm');
          terms.push(child);
        }
        this.#place(child, term);
      });
    for (const term of terms)
      this.#eachLink(term, above, (value, name) => {
        const id = this.#graph.idOf(value);
        // Terms can belong to a set that is not in the file.
        const isElsewhere = name !== 'isPartOf' && id !== '';
        this.#place(term, this.#graph.find(value) ?? (isElsewhere ? this.#graph.add(id, 'DefinedTermSet') : undefined));
      });
    return this.#graph.nodes.filter((node) => isTerm(node) && !this.#placed.has(node)).flatMap((term) => this.#partsOf(term, 0));
  }

  /** Reports all nodes and properties that were not read. */
  leaveOthers(): void {
    for (const node of this.#graph.nodes) {
      if (this.#read.has(node)) continue;
      for (const map of node.maps) {
        if (this.#covered.has(map)) continue;
        if (isTerm(node)) this.#report.add('unread-part', map.place);
        else for (const entry of map.entries) this.#leave(entry);
      }
    }
  }

  #eachLink({ fields }: LdNode, names: readonly string[], follow: (value: DataNode, name: string) => void): void {
    for (const name of names) for (const value of fields.get(name) ?? []) follow(value, name);
  }

  #place(child: LdNode | undefined, parent: LdNode | undefined): void {
    if (!child || !parent || !isTerm(child) || !isTerm(parent)) return;
    this.#children.set(parent, (this.#children.get(parent) ?? new Set()).add(child));
    this.#placed.add(child);
  }

  /** Returns the part of a term with its children. Returns nothing for circular or too deep terms. A term with children is read once. */
  #partsOf(term: LdNode, depth: number): readonly Part[] {
    const children = [...(this.#children.get(term) ?? [])];
    const known = this.#read.get(term);
    if (depth > deepestPart || this.#open.has(term) || (known && children.length > 0)) return [];
    this.#open.add(term);
    const { isFacts, ...own } = known ?? this.#readTerm(term);
    const parts = children.flatMap((child) => this.#partsOf(child, depth + 1));
    this.#open.delete(term);
    const { kind, about, place } = own;
    // A list of facts or examples has no description in a ladder, so it becomes a text in the list.
    const said: Part[] = (isFacts || kind === 'group') && about !== undefined ? [{ kind: 'text', name: about, parts: [], place }] : [];
    return isFacts ? [...said, ...parts] : [{ ...own, parts: [...said, ...parts] }];
  }

  #readTerm(term: LdNode): Omit<Part, 'parts'> & { readonly isFacts: boolean } {
    const valuesOf = (name: string): readonly DataNode[] => term.fields.get(name) ?? [];
    const [additional] = valuesOf('additionalType');
    const kind = additional?.kind === 'scalar' ? kinds.get(additional.text) : undefined;
    const isGroup = kind === 'group' || kind === 'facts';
    const title = this.#texts.read(valuesOf('name'));
    const about = this.#texts.read(valuesOf('description'), true);
    const code = this.#texts.read(valuesOf('termCode'));
    const [alternate] = valuesOf('alternateName');
    const other = alternate?.kind === 'scalar' ? alternate.text : '';
    // `alternateName` is the code of a level, or the title of a competency with its icon.
    const isCode =
      kind === 'level' && other !== '' && (title === other || title.startsWith(`${other}: `)) && title !== `${other}: ${other}`;
    const hasIcon = other !== '' && kind === 'competency' && other.endsWith(` ${title}`);
    const id = this.#idOf(term, code, kind);
    // Beside an `@id`, a `termCode` is the code of a level.
    const isTermCode = !isCode && code !== '' && id !== code && (kind === undefined || kind === 'level');
    const read = new Set(['name', 'description', 'termCode', ...(isCode || hasIcon ? ['alternateName'] : [])]);
    for (const { name, entry } of this.#entriesOf(term)) {
      if (read.has(name)) {
        this.#report.syntax.push(entry.keyPlace);
        this.#cover(entry.value);
      }
      if (!read.has(name)) this.#leave(entry);
      // Ids, and titles that repeat another text, are syntax.
      if ((name === 'termCode' && !isTermCode) || (name === 'name' && (isGroup || hasIcon)) || (name === 'alternateName' && isCode))
        this.#form(entry.value);
    }
    const name = isCode && title !== other ? title.slice(other.length + 2) : hasIcon ? other : title;
    const part = {
      name,
      ...(id !== undefined && { id }),
      place: term.maps[0]?.place ?? this.#report.between(0, 0),
      isFacts: kind === 'facts',
      ...(isCode && { code: other }),
      ...(isTermCode && { code }),
      ...(kind !== undefined && kind !== 'facts' && { kind }),
    };
    const result =
      kind === 'fact'
        ? { ...part, name: `${title}: ${about}`, fact: { label: title, value: about } }
        : name === '' && about !== '' && !isGroup
          ? { ...part, name: about }
          : { ...part, ...(about !== '' && { about }) };
    this.#read.set(term, result);
    return result;
  }

  #entriesOf({ maps }: LdNode): { readonly name: string; readonly entry: Entry }[] {
    return maps.flatMap(({ entries }) => entries.map((entry) => ({ name: this.#graph.nameOf(entry.key), entry })));
  }

  #idOf({ id }: LdNode, code: string, kind: string | undefined): string | undefined {
    // All levels share the id of a dimension. An `@id` is unique, so it cannot be one.
    if (kind === 'competency' || kind === 'fact') return code || undefined;
    if (id.startsWith('#')) return decoded(id.slice(1));
    return code || (id === '' || id.startsWith('_:') ? undefined : id);
  }

  /** Handles a property that is not read: marks technical data and links to terms as syntax, and reports others. */
  #leave(entry: Entry): void {
    const { key, keyPlace, value } = entry;
    const name = this.#graph.nameOf(key);
    const whole = { start: keyPlace.start, end: value.place.end };
    const values = value.kind === 'list' ? value.items : [value];
    const isLink = beneath.includes(name) || above.includes(name);
    const isReference = (item: DataNode): boolean => isLink && !this.#graph.isNode(item) && this.#graph.find(item) !== undefined;
    if (name === '@graph') this.#report.syntax.push(keyPlace);
    else if (form.has(name) || isEmpty(value)) this.#report.syntax.push(whole);
    else if (this.#hasTerms(value) || values.some(isReference)) {
      this.#report.syntax.push(keyPlace);
      for (const item of values) {
        if (this.#hasTerms(item) || isReference(item)) {
          if (isReference(item)) this.#form(item);
        } else refuse(item, 'a term', this.#report);
      }
      return;
    } else this.#report.add('unread-key', whole, key);
    this.#cover(value);
  }

  /** Marks a value and all objects in it as covered. */
  #cover(value: DataNode): void {
    if (value.kind === 'list') for (const item of value.items) this.#cover(item);
    if (!isMap(value) || this.#covered.has(value)) return;
    this.#covered.add(value);
    for (const entry of value.entries) this.#cover(entry.value);
  }

  #form(value: DataNode): void {
    this.#report.syntax.push(value.place);
  }

  /** Whether a value is a term, refers to one, or contains one. */
  #hasTerms(value: DataNode): boolean {
    const known = this.#within.get(value);
    if (known !== undefined) return known;
    const node = value.kind === 'scalar' ? undefined : this.#graph.find(value);
    const has =
      (node !== undefined && isTerm(node)) ||
      (value.kind === 'list' ? value.items.map((item) => this.#hasTerms(item)).includes(true) : false) ||
      (isMap(value) && value.entries.map((entry) => this.#hasTerms(entry.value)).includes(true));
    this.#within.set(value, has);
    return has;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
