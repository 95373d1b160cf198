/** Resolves with the result of a request. Rejects with its error. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

/** Resolves when the transaction is complete and its data is stored. Rejects when the transaction is aborted. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
  });
}

/** Starts a read-write transaction. After a quota error, Firefox first returns a cleanup transaction, which can only delete. */
export function writing(database: IDBDatabase, names: string | readonly string[], options?: IDBTransactionOptions): IDBTransaction {
  const begin = (): IDBTransaction => database.transaction(names, 'readwrite', options);
  const transaction = begin();
  return transaction.mode === 'readwrite' ? transaction : begin();
}
