/** The result of a request; rejects with its error. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

/** Resolves when all that the transaction wrote is kept, and not before; rejects when nothing of it is. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
  });
}

/** A transaction that writes. After one that found no room, Firefox gives one that may only delete, with a mode of its own. */
export function writing(database: IDBDatabase, names: string | readonly string[], options?: IDBTransactionOptions): IDBTransaction {
  const begin = (): IDBTransaction => database.transaction(names, 'readwrite', options);
  const transaction = begin();
  return transaction.mode === 'readwrite' ? transaction : begin();
}
