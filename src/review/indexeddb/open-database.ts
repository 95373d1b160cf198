/** Of the database: what it holds is versioned by itself, as `format`. */
const version = 1;

/**
 * - `rows`: what one writer knows of one record, by [assessment, record, writer]; of the assessment itself, under the record `''`.
 *   Writers never share a row, so that nobody has to read before writing.
 * - `aside`: rows that could not be read, by [assessment, record, id].
 * - `deleted`: when an assessment was deleted, by its id.
 */
export const stores = ['rows', 'aside', 'deleted'] as const;

export interface Opened {
  readonly database: IDBDatabase;
  /** A newer version of the page has changed the database. */
  readonly isNewer: boolean;
}

/** Opens the database, and makes it where there is none. Rejects as the browser does, and with `BlockedError` where another tab is in the way. */
export async function openDatabase(name: string, onBlocked: (error: DOMException) => void): Promise<Opened> {
  try {
    return { database: await open(name, version, onBlocked), isNewer: false };
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'VersionError')) throw error;
    return { database: await open(name, undefined, onBlocked), isNewer: true };
  }
}

function open(name: string, wanted: number | undefined, onBlocked: (error: DOMException) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // In a sandboxed frame this throws; in some private windows there is none at all.
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
