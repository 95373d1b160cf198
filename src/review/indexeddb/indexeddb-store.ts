import {
  type Assessment,
  type AssessmentStore,
  assessmentJson,
  failure,
  format,
  type ListedAssessment,
  type Loaded,
  listedOf,
  mergeAssessments,
  newId,
  type Outcome,
  type ProblemKind,
  type Saved,
  type StoreEvent,
  success,
  validateAssessment,
} from '../index.js';
import { type Opened, openDatabase, stores } from './open-database.js';
import { type Row, type RowKey, readRows } from './read-rows.js';
import { completionOf, resultOf, writing } from './requests.js';

export interface IndexedDbOptions {
  /** Names the database and the channel between tabs: one for each person who uses the device. @default 'rungs-review' */
  readonly name?: string;
  /**
   * `strict` waits until the disk has it, which a loss of power asks for; `relaxed`, until the system has: in Chromium 2 to 4 ms a save,
   * and 1 ms. @default 'strict'
   */
  readonly durability?: 'strict' | 'relaxed';
}

/**
 * Keeps assessments in the browser: a row for each record and each open page, so that two tabs can write the same record and
 * both are kept. `save` resolves after the transaction's `complete`. What was written in the same task before a page goes away
 * is kept too. A row that cannot be read is moved aside. Cleared site data and the end of a private window take all of it.
 */
export function createIndexedDbStore({ name = 'rungs-review', durability = 'strict' }: IndexedDbOptions = {}): AssessmentStore {
  const writer = newId();
  /** What this page has written or read of each, which its rows have to go on saying. */
  const known = new Map<string, Assessment>();
  /** Whose rows have been joined in this visit: once is enough. */
  const joined = new Set<string>();
  const listeners = new Set<(event: StoreEvent) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  let opened: Opened | undefined;
  let opening: Promise<Opened> | undefined;
  let isClosed = false;

  const tellHere = (event: StoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (isEvent(data)) tellHere(data);
  };
  channel?.addEventListener('message', hear);

  const open = (): Promise<Opened> => {
    opening ??= new Promise<Opened>((resolve, reject) => {
      openDatabase(name, reject).then((found) => {
        const { database } = found;
        const letGo = (isLost: boolean): void => {
          opened = opening = undefined;
          if (!isLost) return;
          known.clear();
          tellHere({ kind: 'lost' });
        };
        // Whoever comes with a newer version, or deletes it all, does not have to wait for this page.
        database.onversionchange = ({ newVersion }) => {
          database.close();
          letGo(newVersion === null);
        };
        database.onclose = () => letGo(true);
        if (isClosed) database.close();
        opened = found;
        resolve(found);
      }, reject);
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  /** Runs what asks for a database, at once where one is open: a page that is going away has no later. */
  const use = async <Value>(mode: 'read' | 'write', run: (database: IDBDatabase) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    if (isClosed) return failure('closed');
    let found: Opened;
    try {
      found = opened ?? (await open());
    } catch (error) {
      return failure(kindOf(error, openKinds), error);
    }
    try {
      const { database, isNewer } = found;
      if (isClosed) return failure('closed');
      if (isNewer && (mode === 'write' || !stores.every((store) => database.objectStoreNames.contains(store)))) return failure('newer');
      return await run(database);
    } catch (error) {
      return failure(kindOf(error, useKinds), error);
    }
  };

  const load = async (database: IDBDatabase, id: string, isWritable: boolean): Promise<Outcome<Loaded | undefined>> => {
    const transaction = isWritable ? writing(database, stores) : database.transaction(stores, 'readonly');
    const complete = completionOf(transaction);
    complete.catch(() => undefined);
    const [rows, aside] = [transaction.objectStore('rows'), transaction.objectStore('aside')];
    const [found, moved, deleted] = await Promise.all([
      rowsOf(rows, rangeOf(id)),
      rowsOf(aside, rangeOf(id)),
      resultOf(transaction.objectStore('deleted').getKey(id)),
    ]);
    const { assessment, damaged } = readRows(id, found, moved);
    if (isWritable && deleted === undefined && assessment && assessment.format <= format) {
      for (const row of damaged) {
        aside.put(row.value, [id, row.key[1], newId()]);
        rows.delete([...row.key]);
      }
      if (!joined.has(id))
        joinRows(
          rows,
          assessment,
          found.filter((row) => !damaged.includes(row)),
          writer,
        );
    }
    await complete;
    if (isWritable) joined.add(id);
    if (deleted !== undefined || !assessment) return success(undefined);
    const mine = known.get(id);
    known.set(id, mine ? mergeAssessments(mine, assessment) : assessment);
    return success({ assessment, issues: validateAssessment(assessmentJson(assessment)).issues, where: 'device' });
  };

  const save = async (database: IDBDatabase, part: Assessment): Promise<Outcome<Saved>> => {
    const before = known.get(part.id);
    if (part.format <= format && before && before.format > format) return failure('newer');
    const merged = before ? mergeAssessments(before, part) : part;
    const transaction = writing(database, stores, { durability });
    const complete = completionOf(transaction);
    complete.catch(() => undefined);
    const rows = transaction.objectStore('rows');
    for (const key of part.records.keys()) rows.put(merged.records.get(key), [part.id, key, writer]);
    if (!before || before.extra !== merged.extra || before.format !== merged.format) rows.put(headOf(merged), [part.id, '', writer]);
    // What came with an import and could not be read there cannot be read here.
    for (const { key, value } of part.unread.filter((each) => !before?.unread.includes(each)))
      transaction.objectStore('aside').put(value, [part.id, key, newId()]);
    const deleted = resultOf(transaction.objectStore('deleted').getKey(part.id));
    // Nothing is asked of the page any more: it may go.
    transaction.commit();
    known.set(part.id, merged);
    const [gone] = await Promise.all([deleted, complete]);
    if (gone !== undefined) {
      known.delete(part.id);
      await remove(database, part.id, false);
      return failure('deleted');
    }
    channel?.postMessage({ kind: 'changed', id: part.id });
    return success({ where: 'device', ...(!channel && { assessment: merged }) });
  };

  const remove = async (database: IDBDatabase, id: string, forEveryone: boolean): Promise<Outcome<void>> => {
    const transaction = writing(database, stores, { durability });
    const complete = completionOf(transaction);
    for (const store of ['rows', 'aside']) transaction.objectStore(store).delete(rangeOf(id));
    if (forEveryone) transaction.objectStore('deleted').put({ id, at: new Date().toISOString() });
    await complete;
    known.delete(id);
    return success(undefined);
  };

  const isWritable = (): boolean => opened?.isNewer === false;
  return {
    list: () =>
      use('read', async (database) => {
        const keys = await resultOf(database.transaction('rows').objectStore('rows').getAllKeys());
        const ids = [...new Set(keys.flatMap((key) => (isRowKey(key) ? key[0] : [])))];
        const listed: ListedAssessment[] = [];
        for (const id of ids) {
          const found = await load(database, id, false);
          if (found.ok && found.value) listed.push(listedOf(found.value.assessment));
        }
        return success(listed);
      }),
    load: (id) => use('read', (database) => load(database, id, isWritable())),
    save: (part) =>
      use('write', async (database) => {
        // What another version keeps under this id has to be known before it is written.
        if (!known.has(part.id)) await load(database, part.id, false);
        return save(database, part);
      }),
    delete: (id) =>
      use('write', async (database) => {
        const outcome = await remove(database, id, true);
        channel?.postMessage({ kind: 'deleted', id });
        return outcome;
      }),
    forget: (id) => use('write', (database) => remove(database, id, false)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      channel?.removeEventListener('message', hear);
      channel?.close();
      opened?.database.close();
    },
  };
}

/** Of a record that several pages have written, one row: what they knew is in it. A page that is open goes on in a row of its own. */
function joinRows(rows: IDBObjectStore, assessment: Assessment, found: readonly Row[], writer: string): void {
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key[1], (counts.get(key[1]) ?? 0) + 1);
  for (const { key } of found) {
    if ((counts.get(key[1]) ?? 0) < 2) continue;
    rows.delete([...key]);
    rows.put(key[1] === '' ? headOf(assessment) : assessment.records.get(key[1]), [assessment.id, key[1], writer]);
  }
}

const headOf = (assessment: Assessment): unknown => ({ head: assessmentJson({ ...assessment, records: new Map(), unread: [] }) });

/** A list is later in order than any text. */
const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

const isRowKey = (key: IDBValidKey): key is [string, string, string] =>
  Array.isArray(key) && key.length === 3 && key.every((each) => typeof each === 'string');

async function rowsOf(store: IDBObjectStore, range: IDBKeyRange): Promise<readonly Row[]> {
  const [keys, values] = await Promise.all([resultOf(store.getAllKeys(range)), resultOf<unknown[]>(store.getAll(range))]);
  return keys.flatMap((key, at) => (isRowKey(key) ? [{ key: key as RowKey, value: values[at] }] : []));
}

const useKinds: Readonly<Record<string, ProblemKind>> = { QuotaExceededError: 'quota' };

/** What a browser says that does not let a page keep anything; where there is no `indexedDB` it is a TypeError or a ReferenceError. */
const openKinds: Readonly<Record<string, ProblemKind>> = {
  ...useKinds,
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  NotAllowedError: 'denied',
  TypeError: 'denied',
  ReferenceError: 'denied',
  VersionError: 'newer',
  BlockedError: 'blocked',
};

function kindOf(error: unknown, kinds: Readonly<Record<string, ProblemKind>>): ProblemKind {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? 'unknown') : 'unknown';
}

function isEvent(value: unknown): value is StoreEvent & { id: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'changed' || value.kind === 'deleted') &&
    'id' in value &&
    typeof value.id === 'string'
  );
}
