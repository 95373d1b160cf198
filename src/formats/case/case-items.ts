import type { Place } from '../../ladder/index.js';
import { type DataNode, isMap } from '../data/data-node.js';
import type { PartKind } from '../data/data-part.js';
import { NodeFields } from '../data/node-fields.js';
import type { Source } from '../source/source.js';

/** An item of CASE with its associations. */
export interface ItemInWork {
  readonly identifier: string;
  readonly kind: PartKind | undefined;
  readonly text: string;
  readonly code: string;
  readonly about: string;
  /** The id that `casePackage` wrote into `extensions`. Empty if there is none. */
  readonly ownId: string;
  /** The label of a fact. Empty for other items. */
  readonly label: string;
  readonly place: Place;
  /** The parent item. Absent if the parent is the document. */
  parent?: ItemInWork;
  readonly children: ItemInWork[];
  /** The levels that the item is part of. */
  readonly levels: Set<ItemInWork>;
  /** The items that are part of a level. */
  readonly members: ItemInWork[];
  /** The competency that this item is another name of. */
  same?: ItemInWork;
}

/** Reads the items and associations of a package. */
export class CaseItems {
  readonly all: ItemInWork[];
  readonly #byName = new Map<string, ItemInWork>();
  readonly #report: Source;

  constructor(nodes: readonly DataNode[], report: Source) {
    this.#report = report;
    this.all = nodes.flatMap((node) => this.#readItem(node) ?? []);
  }

  /** Reads the associations, sorted by `sequenceNumber`; those without a number are last. `document` has the names of the document. */
  relate(nodes: readonly DataNode[], document: ReadonlySet<string>): void {
    const associations = nodes.flatMap((node) => this.#readAssociation(node, document) ?? []);
    const others = new Map<string, Place>();
    for (const { type, origin, destination, place } of associations.sort((a, b) => a.number - b.number)) {
      if (type === 'isChildOf' && !origin.parent && destination) {
        origin.parent = destination;
        destination.children.push(origin);
      } else if ((type === 'isPartOf' || type === 'hasSkillLevel') && destination?.kind === 'level') {
        origin.levels.add(destination);
        destination.members.push(origin);
      } else if (type === 'exactMatchOf' && destination?.kind === 'competency' && destination.same === undefined) origin.same = destination;
      else if (type !== 'isChildOf' || (destination && origin.parent !== destination)) others.set(type, others.get(type) ?? place);
      this.#order.push(origin);
    }
    const [first] = others.values();
    if (first) this.#report.add('unread-links', first, [...others.keys()].join(', '));
    const ordered = new Set([...this.#order, ...this.all]);
    this.all.splice(0, this.all.length, ...ordered);
  }

  readonly #order: ItemInWork[] = [];

  #readItem(node: DataNode): ItemInWork | undefined {
    if (!isMap(node)) {
      this.#report.add('unread-value', node.place, 'an item');
      return undefined;
    }
    const fields = new NodeFields(node, this.#report);
    const [identifier, uri] = [fields.text('identifier'), fields.text('uri')];
    for (const name of ['identifier', 'uri']) fields.repeated(name);
    const type = fields.text('CFItemType');
    fields.repeated('CFItemType');
    const text = fields.text('fullStatement');
    const [code, about] = [fields.text('humanCodingScheme'), fields.text('notes')];
    const kind = kindOf(type);
    const short = fields.peek('abbreviatedStatement');
    const isLabel = kind === 'fact' && short?.kind === 'scalar' && text.startsWith(`${short.text}: `);
    const label = isLabel ? fields.text('abbreviatedStatement') : '';
    if (isLabel) fields.repeated('abbreviatedStatement');
    // A code that is equal to the title is in the ladder once.
    if (kind !== 'level' || code === text) fields.repeated('humanCodingScheme');
    const ownId = ownIdOf(fields);
    fields.form(itemForm);
    fields.leaveOthers();
    if (text.trim() === '' || this.#byName.has(identifier)) {
      this.#report.add('unread-value', node.place, text.trim() === '' ? 'an item with a `fullStatement`' : 'a unique `identifier`');
      return undefined;
    }
    const item: ItemInWork = {
      identifier,
      kind,
      text,
      code,
      about,
      ownId,
      label,
      place: node.place,
      children: [],
      levels: new Set(),
      members: [],
    };
    for (const name of [identifier, uri]) if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, item);
    return item;
  }

  #readAssociation(node: DataNode, document: ReadonlySet<string>) {
    const fields = new NodeFields(node, this.#report);
    const type = fields.text('associationType');
    const [origin, destination] = ['originNodeURI', 'destinationNodeURI'].map((name) => namesOf(fields.take(name)));
    const number = Number(fields.text('sequenceNumber') || Number.POSITIVE_INFINITY);
    const from = this.#find(origin);
    const to = this.#find(destination);
    const isRoot = destination?.some((name) => document.has(name)) ?? false;
    if (!from || !(to || isRoot) || type === '') {
      this.#report.add('unread-value', node.place, 'an association between two items of this package');
      return undefined;
    }
    // An association has no content.
    this.#report.syntax.push(node.place);
    return { type, origin: from, destination: to, number: Number.isNaN(number) ? Number.POSITIVE_INFINITY : number, place: node.place };
  }

  #find = (names: readonly string[] = []): ItemInWork | undefined => {
    for (const name of names) {
      const item = this.#byName.get(name);
      if (item) return item;
    }
    return undefined;
  };
}

/** The identifier and the URI of a link, or the link itself if it is a string. */
export function namesOf(link: DataNode | undefined): string[] {
  if (link?.kind === 'scalar') return [link.text];
  if (!isMap(link)) return [];
  return ['identifier', 'uri'].flatMap((name) => {
    const value = link.entries.find(({ key }) => key === name)?.value;
    return value?.kind === 'scalar' && value.text !== '' ? [value.text] : [];
  });
}

/** The id that `casePackage` wrote into `extensions`. Empty if there are other extensions, which are then reported. */
export function ownIdOf(fields: NodeFields): string {
  const extensions = fields.peek('extensions');
  const own = isMap(extensions) ? extensions.entries.find(({ key }) => key === 'rungs')?.value : undefined;
  const id = isMap(own) ? own.entries.find(({ key }) => key === 'id')?.value : undefined;
  if (id?.kind !== 'scalar' || !isMap(extensions) || extensions.entries.length > 1 || !isMap(own) || own.entries.length > 1) return '';
  fields.form(['extensions']);
  return id.text;
}

/** Fields of items with technical data or links. */
const itemForm =
  'lastChangeDateTime statusStartDate statusEndDate language licenseURI CFDocumentURI CFItemTypeURI subjectURI conceptKeywordsURI listEnumeration'.split(
    ' ',
  );

const kinds: readonly (readonly [PartKind, RegExp])[] = [
  ['level', /^(?:(?:job|career|role|skill|competency|proficiency|grade|mastery)\s+)?(?:levels?|grades?|bands?|rungs?|tiers?|stages?)$/i],
  ['competency', /^(?:competenc(?:y|ies)|skills?|dimensions?|capabilit(?:y|ies)|domains?|strands?)$/i],
  ['expectation', /^(?:expectations?|indicators?|behaviou?rs?|criteri(?:on|a)|statements?)$/i],
  ['example', /^examples?$/i],
  ['fact', /^facts?$/i],
  ['summary', /^summar(?:y|ies)$/i],
];

const kindOf = (type: string): PartKind | undefined => kinds.find(([, pattern]) => pattern.test(type.trim()))?.[0];
