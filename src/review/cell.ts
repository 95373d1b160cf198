/** Something that is shown and changes: what `useSyncExternalStore` takes. Both functions stay the same. */
export interface Cell<Value> {
  readonly getSnapshot: () => Value;
  /** Calls the listener after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

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

/** A cell whose value is made by `read` when it is first asked for, and again with each `refresh`, which tells. */
export function cell<Value>(read: () => Value): Cell<Value> & { readonly refresh: () => void } {
  const listeners = new Listeners();
  let known: { readonly value: Value } | undefined;
  return {
    getSnapshot: () => {
      known ??= { value: read() };
      return known.value;
    },
    subscribe: listeners.subscribe,
    refresh: () => {
      known = undefined;
      listeners.tell();
    },
  };
}
