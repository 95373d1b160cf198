/** Watches whether the page is left. */
export interface Leaving {
  /** Whether the browser asks the user before it closes the page, because that would lose data. */
  readonly askFirst: (isOn: boolean) => void;
  readonly stop: () => void;
}

/** Calls `leave` on the last events that a page reliably gets before it is closed or discarded. */
export function onLeaving(leave: () => void): Leaving {
  if (typeof addEventListener !== 'function' || typeof document === 'undefined')
    return { askFirst: () => undefined, stop: () => undefined };
  const hide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  const ask = (event: Event): void => event.preventDefault();
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  const askFirst = (isOn: boolean): void => {
    // Firefox keeps no page with this listener for the Back button, so it is there only while it is needed.
    if (isOn) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  return {
    askFirst,
    stop: () => {
      askFirst(false);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    },
  };
}
