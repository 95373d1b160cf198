import { canonicalProse, type Inline, isSafeUrl, type Prose } from '../../ladder/index.js';
import { keyOfName } from '../axes/families.js';
import { isStatement } from '../axes/leaves.js';
import { itemOf, paragraphOf } from '../outline/nest.js';
import { type OutlineNode, OutlineText } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { type CellContent, proseOf, readCell } from '../table/read-cell.js';
import { fieldOf } from '../words/words.js';
import { titled } from './data-keys.js';
import type { DataNode, Entry, MapNode, Scalar } from './data-node.js';
import { isScalar, longestName, type NamedBy, nameOf, wrapperOf } from './name-of-entry.js';
import { namesAmongFields } from './names-among-fields.js';

/** Data as a tree, with the title, code and id of its root. */
export interface DataOutline {
  readonly title?: OutlineText;
  readonly code?: string;
  readonly id?: string;
  readonly nodes: readonly OutlineNode[];
}

/**
 * Converts data to an outline. Keys and items of lists become parts. The name of an item is the short text in a field that all its
 * siblings have, each with another value; see `nameOf`. A key such as `criteria` is not a part; its content takes its place.
 */
export function outlineData(root: DataNode, source: Source): DataOutline {
  const reader = new DataOutliner(source, namesAmongFields(root));
  if (root.kind !== 'map') return { nodes: reader.contentOf(root) };
  const wrapper = wrapperOf(root);
  if (wrapper) {
    source.syntax.push(wrapper.entry.keyPlace);
    return outlineData(wrapper.ladder, source);
  }
  const named = nameOf(root, [root]);
  return { ...reader.named(named), nodes: reader.fieldsOf(root, named, true) };
}

class DataOutliner {
  readonly #source: Source;
  /** Keys such as `expectations` that are names of competencies in this file; see `namesAmongFields`. */
  readonly #names: ReadonlySet<string>;

  constructor(source: Source, names: ReadonlySet<string>) {
    this.#source = source;
    this.#names = names;
  }

  named({ name, code, id }: NamedBy): Pick<DataOutline, 'title' | 'code' | 'id'> {
    for (const entry of [name, code, id]) if (entry) this.#form(entry);
    if (id?.value.kind === 'scalar' && id !== name) this.#source.syntax.push(id.value.place);
    const title = name && isScalar(name) ? this.#nameText(name.value) : undefined;
    const own = code && isScalar(code) ? code.value.text.trim() : undefined;
    if (code && own !== undefined && !title)
      return { title: this.#nameText(code.value as Scalar), ...(id && isScalar(id) && { id: id.value.text }) };
    return { ...(title && { title }), ...(own !== undefined && { code: own }), ...(id && isScalar(id) && { id: id.value.text }) };
  }

  /** Converts a value to nodes. Its keys become parts. `areLevels` tells whether they are entries of a key such as `levels`. */
  contentOf(node: DataNode, areLevels = false): OutlineNode[] {
    if (node.kind === 'scalar') return this.#texts(node);
    if (node.kind === 'map' && isNumbered(node)) {
      const maps = node.entries.flatMap(({ value }) => (value.kind === 'map' ? [value] : []));
      for (const entry of node.entries) this.#form(entry);
      return node.entries.flatMap(({ key, value }) => (value.kind === 'map' ? this.#entry(value, maps, areLevels, key) : []));
    }
    if (node.kind === 'map') return this.fieldsOf(node, { name: undefined, code: undefined, id: undefined });
    const maps = node.items.filter((item) => item.kind === 'map');
    return node.items.flatMap((item): OutlineNode[] => {
      if (item.kind === 'scalar') return this.#texts(item, true);
      if (item.kind === 'list') return this.contentOf(item);
      return this.#entry(item, maps, areLevels);
    });
  }

  /** `number`: the key of an entry in a map whose keys count its entries. It is the code if the entry has none. */
  #entry(map: MapNode, neighbours: readonly MapNode[], areLevels: boolean, number?: string): OutlineNode[] {
    const [first, ...others] = map.entries;
    // `- Craft: text`
    if (first && others.length === 0 && fieldOf(first.key) === undefined)
      return this.fieldsOf(map, { name: undefined, code: undefined, id: undefined });
    const by = nameOf(map, neighbours);
    const { title, code = number, id } = this.named(by);
    const children = this.fieldsOf(map, by);
    if (!title) return children;
    const { words } = title;
    const isText = by.name && fieldOf(by.name.key) === 'text';
    if (isText || (words.length > longestName && by.name && fieldOf(by.name.key) !== 'title' && isStatement(words)))
      return [{ ...itemOf(title, children, id), place: map.place }];
    const isLevel = areLevels || (by.name !== undefined && fieldOf(by.name.key) === 'level');
    return [
      {
        kind: 'part',
        layer: 'entry',
        name: title,
        children,
        place: map.place,
        ...(code !== undefined && code !== words && { code }),
        ...(id !== undefined && { id }),
        ...(isLevel && { isLevelField: true }),
      },
    ];
  }

  /** Converts the fields of a map, except those that identify it. */
  fieldsOf(map: MapNode, by: NamedBy, isRoot = false): OutlineNode[] {
    return map.entries.flatMap((entry): OutlineNode[] => {
      if (entry === by.name || entry === by.code || entry === by.id) return [];
      if (isSlugOf(entry, by.name)) {
        this.#source.syntax.push({ start: entry.keyPlace.start, end: entry.value.place.end });
        return [];
      }
      // If an entry has no other content, its description is an expectation. One without a name may have examples.
      const isAll =
        !isRoot &&
        entry.value.kind === 'scalar' &&
        fieldOf(entry.key) === 'description' &&
        map.entries.every(
          (each) =>
            each === entry ||
            each === by.name ||
            each === by.code ||
            each === by.id ||
            (by.name === undefined && fieldOf(each.key) === 'example'),
        );
      if (isAll) {
        this.#form(entry);
        return this.contentOf(entry.value);
      }
      return this.#field(entry, isRoot || by.name !== undefined);
    });
  }

  #field(entry: Entry, isDescribed: boolean): OutlineNode[] {
    const { key, keyPlace, value } = entry;
    const field = value.kind !== 'scalar' && this.#names.has(key) ? undefined : fieldOf(key);
    if (isEmpty(value)) {
      const place = { start: keyPlace.start, end: value.place.end };
      // An unknown key without content may be a level or a competency, so it is reported.
      if (field === undefined && /\p{L}/u.test(key)) this.#source.add('unread-key', place, key);
      else this.#source.syntax.push(place);
      return [];
    }
    if (isDescribed && field === 'description' && value.kind === 'list') {
      this.#form(entry);
      return this.contentOf(value);
    }
    if (field === 'text' && (value.kind === 'list' || (value.kind === 'map' ? isOneWord(key) : isDescribed))) {
      this.#form(entry);
      return this.contentOf(value);
    }
    if (isDescribed && field === 'description' && value.kind === 'scalar') {
      this.#form(entry);
      const text = new OutlineText(canonicalProse(proseOf(this.#read(value))), value.place);
      return [{ kind: 'quote', children: [paragraphOf(text)], place: value.place }];
    }
    if (
      field === 'example' &&
      (value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar')))
    ) {
      this.#form(entry);
      return [
        { kind: 'examples', children: value.kind === 'scalar' ? this.#texts(value, true) : this.contentOf(value), place: value.place },
      ];
    }
    if (isDescribed && field === 'facts' && value.kind !== 'scalar') return this.#facts(entry);
    if (isDescribed && linkKey.test(key)) return this.#links(entry);
    if (isDescribed && value.kind === 'scalar' && isSetting(value, field)) {
      this.#source.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
      return [];
    }
    const name = new OutlineText(key.trim().replace(/\s+/g, ' '), keyPlace);
    if (isDescribed && value.kind === 'scalar' && field !== 'text') {
      const text = new OutlineText(canonicalProse(proseOf(this.#read(value))), value.place);
      this.#form(entry);
      return [{ kind: 'fact', name: new OutlineText(titled(key), keyPlace), text, place: { start: keyPlace.start, end: value.place.end } }];
    }
    return [
      {
        kind: 'part',
        layer: 'key',
        name,
        children: this.contentOf(value, field === 'level'),
        place: { start: keyPlace.start, end: value.place.end },
      },
    ];
  }

  #facts(entry: Entry): OutlineNode[] {
    this.#form(entry);
    const { value } = entry;
    if (value.kind === 'map')
      return value.entries
        .flatMap((each): OutlineNode[] =>
          each.value.kind === 'scalar'
            ? [{ kind: 'fact', name: new OutlineText(each.key, each.keyPlace), text: this.#prose(each.value), place: each.keyPlace }]
            : [this.#unread(each)],
        )
        .filter((node) => node.kind === 'fact');
    return this.contentOf(value);
  }

  #unread({ key, keyPlace, value }: Entry): OutlineNode {
    this.#source.add('unread-key', { start: keyPlace.start, end: value.place.end }, key);
    return { kind: 'quote', children: [], place: keyPlace };
  }

  /** Converts links, or maps with a label and an address, to a summary. */
  #links(entry: Entry): OutlineNode[] {
    this.#form(entry);
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    const children = items.flatMap((item): OutlineNode[] => {
      const scalars = item.kind === 'map' ? item.entries.filter(isScalar) : [];
      for (const each of scalars) this.#form(each);
      const url =
        item.kind === 'scalar'
          ? item.text.trim()
          : scalars.find(({ value }) => /^(?:https?:|mailto:|\/|\.|#)/.test(value.text.trim()))?.value.text.trim();
      const label = scalars.find(({ value }) => value.text.trim() !== url)?.value.text.trim() ?? url;
      if (url === undefined || label === undefined) {
        this.#source.add('unread-value', item.place, 'a link');
        return [];
      }
      const inline: Inline = isSafeUrl(url) && !/\s/.test(url) ? { href: url, text: label } : label === url ? url : `${label} (${url})`;
      return [paragraphOf(new OutlineText(canonicalProse([inline]), item.place))];
    });
    return children.length === 0 ? [] : [{ kind: 'quote', children, place: entry.value.place }];
  }

  /** Converts a text to statements. `isListed`: the text is an item of a list. */
  #texts(node: Scalar, isListed = false): OutlineNode[] {
    if (node.text.trim() === '') return [];
    const { lead, statements, examples } = this.#read(node);
    const nodes = statements.map((statement) => this.#node(statement, node, isListed || statements.length > 1));
    return [
      ...(lead === undefined ? [] : [paragraphOf(new OutlineText(lead, node.place))]),
      ...nodes,
      ...(examples.length > 0
        ? [{ kind: 'examples' as const, children: examples.map((each) => this.#node(each, node, true)), place: node.place }]
        : []),
    ];
  }

  #node({ text, children = [] }: CellContent['statements'][number], node: Scalar, isListed: boolean): OutlineNode {
    const own = new OutlineText(text, node.place);
    return isListed || children.length > 0
      ? itemOf(
          own,
          children.map((child) => this.#node(child, node, true)),
        )
      : paragraphOf(own);
  }

  #read = (node: Scalar): CellContent =>
    readCell(node.text, { report: this.#source, whole: node.place, between: node.between, breaks: 'wrapped' });

  #prose = (node: Scalar): OutlineText => new OutlineText(canonicalProse(proseOf(this.#read(node))), node.place);

  #nameText(node: Scalar): OutlineText {
    const prose: Prose = canonicalProse(proseOf(this.#read(node)));
    return new OutlineText(prose, node.place);
  }

  #form({ keyPlace }: Entry): void {
    this.#source.syntax.push(keyPlace);
  }
}

/** Whether the keys of a map count its entries, as in `1: {name: Junior}`. Each entry has a name of its own. */
const isNumbered = ({ entries }: MapNode): boolean =>
  entries.length > 1 &&
  entries.every(
    ({ key, value }) =>
      /^\d{1,2}$/.test(key) && value.kind === 'map' && value.entries.some((each) => isScalar(each) && fieldOf(each.key) === 'title'),
  );

/** Whether an entry repeats the name of its map for machines: `path: pair-programming` beside `title: Pair programming`. */
function isSlugOf({ value }: Entry, name: Entry | undefined): boolean {
  if (value.kind !== 'scalar' || name?.value.kind !== 'scalar' || !/^\p{Ll}[\p{Ll}\d-]*$/u.test(value.text)) return false;
  return keyOfName(name.value.text).replaceAll(' ', '-') === value.text;
}

const isOneWord = (key: string): boolean => /^\p{L}\p{Ll}*$/u.test(key);

const linkKey = /^(?:supporting[\s_-]?)?(?:urls?|links?|resources)$|^learning[\s_-]?(?:resources|links)$/i;

/** Whether a value has no content. A map with keys is not empty, because the keys may be names. */
const isEmpty = (node: DataNode): boolean =>
  node.kind === 'scalar' ? node.text.trim() === '' : node.kind === 'list' ? node.items.every(isEmpty) : node.entries.length === 0;

/** Whether a value is a setting, not a text: a boolean, a number, an address, or a field such as `order`. */
const isSetting = (value: Scalar, field: string | undefined): boolean =>
  field === 'aside' || typeof value.value !== 'string' || /^(?:https?:|\/|\.\/)\S*$/.test(value.text.trim());
