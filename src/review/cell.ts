/**
 * An observable value with the interface that React's `useSyncExternalStore` expects. Both functions are stable.
 *
 * @example const value = useSyncExternalStore(cell.subscribe, cell.getSnapshot, cell.getSnapshot);
 */
export interface Cell<Value> {
  readonly getSnapshot: () => Value;
  /** Calls the listener after each change. Returns a function that unsubscribes it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A set of change listeners. */
export class Listeners {
  readonly #all = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}

/** Creates a cell that computes its value lazily with `read`. `refresh` discards the value and notifies the listeners. */
export function cell<Value>(read: () => Value): Cell<Value> & { readonly refresh: () => void } {
  const listeners = new Listeners();
  let cached: { readonly value: Value } | undefined;
  return {
    getSnapshot: () => {
      cached ??= { value: read() };
      return cached.value;
    },
    subscribe: listeners.subscribe,
    refresh: () => {
      cached = undefined;
      listeners.tell();
    },
  };
}
