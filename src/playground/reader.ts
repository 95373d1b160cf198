import type { Asked, Shown } from './read-text.js';

/** How long what was typed waits for what was typed before it, in milliseconds; then that is given up. */
const patience = 1000;

/** Reads texts in a worker, one at a time: of those that come meanwhile, only the last. */
export class Reader {
  readonly #start: () => Worker;
  readonly #show: (shown: Shown) => void;
  readonly #fail: () => void;
  #worker: Worker | undefined;
  #next: Asked | undefined;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker, show: (shown: Shown) => void, fail: () => void) {
    this.#start = start;
    this.#show = show;
    this.#fail = fail;
  }

  read(asked: Asked): void {
    this.#next = asked;
    if (!this.#isReading) this.#send();
    else
      this.#timer ??= setTimeout(() => {
        this.stop();
        this.#send();
      }, patience);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#end();
  }

  #send(): void {
    if (this.#next === undefined) return;
    this.#isReading = true;
    this.#worker ??= this.#begin();
    this.#worker.postMessage(this.#next);
    this.#next = undefined;
  }

  #begin(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Shown>) => {
      this.#end();
      this.#show(data);
      this.#send();
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.stop();
      this.#fail();
      this.#send();
    });
    return worker;
  }

  #end(): void {
    this.#isReading = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
