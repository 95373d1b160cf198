import type { PlaygroundResult, ReadRequest } from './read-text.js';

/** Time after which a read is aborted if a newer text waits, in milliseconds. */
const timeout = 1000;

/** Reads texts in a worker, one at a time. Of the texts that arrive meanwhile, only the latest is read. */
export class Reader {
  readonly #start: () => Worker;
  readonly #show: (result: PlaygroundResult) => void;
  readonly #fail: () => void;
  #worker: Worker | undefined;
  #next: ReadRequest | undefined;
  #isReading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker, show: (result: PlaygroundResult) => void, fail: () => void) {
    this.#start = start;
    this.#show = show;
    this.#fail = fail;
  }

  read(request: ReadRequest): void {
    this.#next = request;
    if (!this.#isReading) this.#send();
    else
      this.#timer ??= setTimeout(() => {
        this.stop();
        this.#send();
      }, timeout);
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
    worker.addEventListener('message', ({ data }: MessageEvent<PlaygroundResult>) => {
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
