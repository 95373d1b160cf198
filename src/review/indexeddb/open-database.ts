/** Version of the database schema. The data in it has its own version, `format`. */
const version = 1;

/**
 * The object stores.
 *
 * - `rows`: the registers that one writer knows, by [assessment, record, writer]. The record `''` has the fields of the
 *   assessment itself. Writers never share a row, so that no writer has to read before it writes.
 * - `aside`: rows that could not be read, by [assessment, record, id].
 * - `deleted`: when each deleted assessment was deleted, by its id.
 */
export const stores = ['rows', 'aside', 'deleted'] as const;

/** An open database. */
export interface OpenedDatabase {
  readonly database: IDBDatabase;
  /** Whether a newer version of the page has upgraded the database. */
  readonly isNewer: boolean;
}

/**
 * Opens the database, and creates it if it does not exist. Rejects with the error of the browser. Calls `onBlocked` with a
 * `BlockedError` while another tab with an older version is open.
 */
export async function openDatabase(name: string, onBlocked: (error: DOMException) => void): Promise<OpenedDatabase> {
  try {
    return { database: await open(name, version, onBlocked), isNewer: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { database: await open(name, undefined, onBlocked), isNewer: true };
  }
}

function open(name: string, wanted: number | undefined, onBlocked: (error: DOMException) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // This throws in a sandboxed frame, and `indexedDB` does not exist in some private windows.
    const request = indexedDB.open(name, wanted);
    request.onupgradeneeded = () => {
      for (const store of stores) {
        const options = store === 'deleted' ? { keyPath: 'id' } : {};
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, options);
      }
    };
    request.onblocked = () => onBlocked(new DOMException('Another connection keeps an older version open.', 'BlockedError'));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database could not be opened.'));
  });
}
