/** A browser that the tests of this folder run in; each is driven in its own way, and does the same. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** What gets it where it is missing, as Debian names it. */
  readonly packages: readonly string[];
  /** Where it is on this machine, or nothing. */
  readonly find: () => string | undefined;
  /** Starts it, with one page. */
  readonly open: () => Promise<Tab>;
}

/** The one page of a browser that was started. */
export interface Tab {
  /** Loads a page, and waits until its scripts have run. */
  readonly goto: (url: string) => Promise<void>;
  /** Runs a function in the page. It knows nothing of the test but its argument, and gives what JSON can say. */
  readonly evaluate: <Result, Argument>(run: (argument: Argument) => Result, argument?: Argument) => Promise<Result>;
  /** Clicks the middle of the first element that a CSS selector finds, as a mouse does. */
  readonly click: (selector: string) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** Goes back in the history; there is no waiting for what comes of it. */
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
}

/** As `KeyboardEvent.key` names it, but for the space bar. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape' | 'Home' | 'End' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** How wide and high a page is. */
export const size = { width: 1000, height: 800 };
