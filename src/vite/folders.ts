import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { joinPaths } from '../compile/index.js';

/** Milliseconds from the first event to the report of it. */
const pause = 100;

/**
 * Says when something in folders, or in those within, may have come, gone or changed. It misses nothing: each folder is watched before
 * it is listed. Vite's own watcher lists first, so it never tells of a file that comes between; nor of one that comes while it
 * looks around for the first time, which in a large project takes seconds.
 */
export class Folders {
  readonly #heard: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #isWaiting = false;
  #isClosed = false;

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  add(folder: string): void {
    if (this.#isClosed || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, () => this.#change(folder));
      this.#watchers.set(
        folder,
        watcher.on('error', () => this.#change(folder)),
      );
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && entry.name !== 'node_modules') this.add(joinPaths(folder, entry.name));
    } catch {
      // It is gone already, or the system watches no more; then there is Vite's own watcher.
      this.#remove(folder);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const folder of this.#watchers.keys()) this.#remove(folder);
  }

  #change(folder: string): void {
    this.#remove(folder);
    if (existsSync(folder)) this.add(folder);
    // One save is many events, and Vite's own watcher has mostly heard of it, and read it again, by then.
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      if (!this.#isClosed) this.#heard();
    }, pause).unref();
  }

  #remove(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}
