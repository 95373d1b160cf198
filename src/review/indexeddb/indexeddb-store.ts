import {
  type Assessment,
  type AssessmentStore,
  assessmentJson,
  failure,
  formatVersion,
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
import { type OpenedDatabase, openDatabase, stores } from './open-database.js';
import { type RowKey, readRows, type StoredRow } from './read-rows.js';
import { completionOf, resultOf, writing } from './requests.js';

/** Options of `createIndexedDbStore`. */
export interface IndexedDbOptions {
  /**
   * Name of the database and of the channel between tabs. Use a separate name for each user of the device.
   *
   * @default 'rungs-review'
   */
  readonly name?: string;
  /**
   * When a save is complete. `strict`: the data is on the disk and survives a power failure. `relaxed`: the operating system has
   * the data. In Chromium a save takes 2 to 4 ms with `strict` and 1 ms with `relaxed`.
   *
   * @default 'strict'
   */
  readonly durability?: 'strict' | 'relaxed';
  /**
   * Whether the browser is asked, after the first save, not to delete the data when space runs out (`navigator.storage.persist`).
   * Firefox asks the user.
   *
   * @default true
   */
  readonly persist?: boolean;
}

/**
 * Creates a store in IndexedDB. Each open page has its own row for each record, so that two tabs can write the same record
 * without overwriting each other. `save` resolves after the `complete` event of the transaction. A save that starts before the
 * page is closed, in the same task, is also stored. Rows that cannot be read are moved to a separate object store. All data is
 * lost when the user clears the site data or ends a private session.
 *
 * @example const store = createIndexedDbStore({ name: `review-${userId}` });
 */
export function createIndexedDbStore({
  name = 'rungs-review',
  durability = 'strict',
  persist = true,
}: IndexedDbOptions = {}): AssessmentStore {
  const writer = newId();
  /** Everything this page has read or written of each assessment. Its rows must continue to include it. */
  const known = new Map<string, Assessment>();
  /** Ids of assessments whose rows were already joined during this visit. */
  const joined = new Set<string>();
  const listeners = new Set<(event: StoreEvent) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  let opened: OpenedDatabase | undefined;
  let opening: Promise<OpenedDatabase> | undefined;
  let isClosed = false;
  let isPersistent = !persist;

  const tellHere = (event: StoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (isEvent(data)) tellHere(data);
  };
  channel?.addEventListener('message', hear);

  const open = (): Promise<OpenedDatabase> => {
    opening ??= new Promise<OpenedDatabase>((resolve, reject) => {
      openDatabase(name, reject).then((found) => {
        const { database } = found;
        const letGo = (isLost: boolean): void => {
          opened = opening = undefined;
          if (!isLost) return;
          known.clear();
          tellHere({ kind: 'lost' });
        };
        // Close the connection, so that it does not block an upgrade or a deletion of the database.
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

  /** Runs an operation on the database, synchronously if it is open, because a page that is being closed runs no later tasks. */
  const use = async <Value>(mode: 'read' | 'write', run: (database: IDBDatabase) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    if (isClosed) return failure('closed');
    let found: OpenedDatabase;
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
    if (isWritable && deleted === undefined && assessment && assessment.format <= formatVersion) {
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
    if (part.format <= formatVersion && before && before.format > formatVersion) return failure('newer');
    const merged = before ? mergeAssessments(before, part) : part;
    const transaction = writing(database, stores, { durability });
    const complete = completionOf(transaction);
    complete.catch(() => undefined);
    const rows = transaction.objectStore('rows');
    for (const key of part.records.keys()) rows.put(merged.records.get(key), [part.id, key, writer]);
    if (!before || before.extra !== merged.extra || before.format !== merged.format) rows.put(headOf(merged), [part.id, '', writer]);
    // An imported assessment can contain unreadable records.
    for (const { key, value } of part.unread.filter((each) => !before?.unread.includes(each)))
      transaction.objectStore('aside').put(value, [part.id, key, newId()]);
    const deleted = resultOf(transaction.objectStore('deleted').getKey(part.id));
    // Commit explicitly, so that the save completes even if the page is closed now.
    transaction.commit();
    known.set(part.id, merged);
    const [gone] = await Promise.all([deleted, complete]);
    if (gone !== undefined) {
      known.delete(part.id);
      await remove(database, part.id, false);
      return failure('deleted');
    }
    channel?.postMessage({ kind: 'changed', id: part.id });
    if (!isPersistent) askToPersist();
    isPersistent = true;
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
        // Load first, because a newer version of the page may have stored this assessment in a newer format.
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

/** Replaces the rows that several pages wrote for one record by one merged row. Other open pages write new rows of their own. */
function joinRows(rows: IDBObjectStore, assessment: Assessment, found: readonly StoredRow[], writer: string): void {
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key[1], (counts.get(key[1]) ?? 0) + 1);
  for (const { key } of found) {
    if ((counts.get(key[1]) ?? 0) < 2) continue;
    rows.delete([...key]);
    rows.put(key[1] === '' ? headOf(assessment) : assessment.records.get(key[1]), [assessment.id, key[1], writer]);
  }
}

const headOf = (assessment: Assessment): unknown => ({ head: assessmentJson({ ...assessment, records: new Map(), unread: [] }) });

/** The range of all keys that start with the id. In IndexedDB, arrays sort after strings. */
const rangeOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Asks the browser to keep the data. It may refuse, or not know the question; then the data is kept as before. */
function askToPersist(): void {
  if (typeof navigator !== 'undefined' && navigator.storage?.persist) navigator.storage.persist().catch(() => undefined);
}

const isRowKey = (key: IDBValidKey): key is [string, string, string] =>
  Array.isArray(key) && key.length === 3 && key.every((each) => typeof each === 'string');

async function rowsOf(store: IDBObjectStore, range: IDBKeyRange): Promise<readonly StoredRow[]> {
  const [keys, values] = await Promise.all([resultOf(store.getAllKeys(range)), resultOf<unknown[]>(store.getAll(range))]);
  return keys.flatMap((key, at) => (isRowKey(key) ? [{ key: key as RowKey, value: values[at] }] : []));
}

const useKinds: Readonly<Record<string, ProblemKind>> = { QuotaExceededError: 'quota' };

/** Errors of browsers that do not allow storage. Without `indexedDB`, it is a TypeError or a ReferenceError. */
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
