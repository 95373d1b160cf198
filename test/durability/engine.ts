import type { BrowserContext, Page } from 'playwright';

/** A browser that faults are made in; each in its own way, which comes to the same. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox';
  /** Starts it with a profile in a folder, which may have one of an earlier start. */
  readonly launch: (folder: string) => Promise<Running>;
  /** Ends what a tab runs in, as a crash does. */
  readonly crash: (page: Page, running: Running) => Promise<void>;
  readonly room: Room;
}

export interface Running {
  readonly context: BrowserContext;
  /** The process that was started, which leads the group of all of its own. */
  readonly pid: number;
}

/** How an origin is left with little room. */
export interface Room {
  /** Before the first page of the origin is opened in a tab, which is elsewhere. Gives what gives it more again. */
  readonly limit: (page: Page, origin: string) => Promise<() => Promise<void>>;
  /** Takes up what is left, within one of its pages. */
  readonly fill: (page: Page) => Promise<void>;
}
