import type { Ladder } from '../../ladder/index.js';
import type { OpenReference } from '../draft/inherit.js';
import { LadderBuilder } from '../draft/ladder-builder.js';
import { advice } from '../source/advice.js';
import type { Source } from '../source/source.js';
import { type DataNode, type Entry, plainKey } from './data-node.js';
import { DataReader } from './read-data-parts.js';
import { ownKind, readOwnData } from './read-own-data.js';

export interface DataReading {
  readonly builder: LadderBuilder | undefined;
  /** The validated ladder, if the data is output of `rungs`. */
  readonly whole?: Ladder | undefined;
  readonly inherits: readonly OpenReference[];
}

const nothing: DataReading = { builder: undefined, inherits: [] };

/**
 * Reads a ladder from data with known keys: output of `rungs`, a flat list of statements with a level and a theme each, or levels that
 * inherit from others. Returns `undefined` for other data. Reports keys that a ladder cannot contain.
 */
export function readKnownData(root: DataNode, source: Source): DataReading | undefined {
  const own = ownKind(root);
  if (own) return { builder: undefined, whole: readOwnData(root, own, source), inherits: [] };
  if (!isKnown(root)) return undefined;
  const known = source.issues.length;
  const ladder = new LadderBuilder(source);
  ladder.layers = { levels: 'keys', competencies: 'keys' };
  const reader = new DataReader(ladder, source);
  if (root.kind === 'list') readRootList(root, reader);
  else if (root.kind === 'map') readRoot(root.entries, reader);
  reader.sayUnused();
  const references = reader.inherit();
  const isBroken = source.issues.slice(0, known).some(({ severity }) => severity === 'error');
  if (isBroken) source.add('not-read', source.whole, '1');
  else if (!ladder.hasStatements) source.refuse(advice.data);
  else return { builder: ladder, inherits: references };
  return nothing;
}

/** Whether data has levels that inherit from others, or statements with a level and a competency each. */
function isKnown(root: DataNode): boolean {
  const entries = root.kind === 'map' ? root.entries : [];
  const lists = [root, ...entries.map(({ value }) => value)].flatMap((node) => (node.kind === 'list' ? [node] : []));
  const has = (node: DataNode, pattern: RegExp): boolean =>
    node.kind === 'map' && node.entries.some(({ key }) => pattern.test(plainKey(key)));
  const inherits = /^(?:inherits?|extends|inheritsfrom)$/;
  const maps = lists.flatMap(({ items }) => items.filter((item) => item.kind === 'map'));
  if (has(root, inherits) || maps.some((map) => has(map, inherits))) return true;
  return maps.some(
    (map) =>
      has(map, /^levels?$/) &&
      has(map, /^(?:theme|domain|area|category|group|pillar|dimension|competency|skill)$/) &&
      has(map, /^(?:summary|description|text|expectations?|criteria|criterion|behaviou?rs?|statements?)$/),
  );
}

function readRootList({ items }: Extract<DataNode, { kind: 'list' }>, reader: DataReader): void {
  for (const item of items) {
    if (item.kind === 'map' && reader.isLevel(item)) reader.readLevel(item);
    else reader.readFlat(item);
  }
}

function readRoot(entries: readonly Entry[], reader: DataReader): void {
  const { ladder, report } = reader;
  const isOneLevel = !entries.some(({ key }) => /^(?:levels|grades|roles|themes|domains)$/.test(plainKey(key)));
  const isFlat = entries.some(
    ({ key, value }) => contentKey.test(plainKey(key)) && value.kind === 'list' && value.items.some((item) => reader.isFlat(item)),
  );
  if (isOneLevel && !isFlat && entries.some(({ key }) => contentKey.test(plainKey(key)))) {
    const place = entries[0]?.keyPlace ?? report.whole;
    reader.readLevel({ kind: 'map', entries, place: { start: place.start, end: entries.at(-1)?.value.place.end ?? place.end } });
    return;
  }
  // Read levels and themes first, in any order of keys, because other entries refer to them.
  const later: Entry[] = [];
  for (const entry of entries) {
    const { key, value } = entry;
    const plain = plainKey(key);
    if (/^(?:name|title|ladder|role|track)$/.test(plain) && value.kind === 'scalar') {
      reader.texts.know(entry);
      ladder.title ||= value.text.trim().replace(/\s+/g, ' ');
    } else if (plain === 'id' && value.kind === 'scalar') {
      reader.texts.know(entry);
      ladder.id = value.text;
    } else if (/^(?:levels|grades|roles)$/.test(plain)) {
      reader.texts.know(entry);
      reader.readLevels(value);
    } else if (/^(?:themes|domains|areas|categories|dimensions)$/.test(plain)) {
      reader.texts.know(entry);
      reader.readThemes(value);
    } else later.push(entry);
  }
  for (const entry of later) {
    if (contentKey.test(plainKey(entry.key)) && entry.value.kind === 'list') {
      reader.texts.know(entry);
      for (const item of entry.value.items) reader.readFlat(item);
    } else reader.texts.leaveOut(entry);
  }
}

const contentKey = /^(?:competenc(?:y|ies)|criteria|skills|expectations|behaviou?rs|statements)$/;
