import { isLink } from './link.js';

/** How long after the last key a text is kept, in milliseconds. */
const pause = 300;

/**
 * Keeps a text with an entry of the browser's history: loading the page anew and going back bring it again. It is not in
 * the address, which browsers hand to other devices, until a person asks for a link.
 */
export class HistoryEntry {
  readonly #text: () => string;
  #linked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: () => string) {
    this.#text = text;
  }

  /** The text of the entry that is shown; undefined where it has none yet. */
  get kept(): string | undefined {
    const { rungsText } = Object(history.state) as { readonly rungsText?: unknown };
    return typeof rungsText === 'string' ? rungsText : undefined;
  }

  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), pause);
  }

  /** Keeps the text; an address with another one no longer says what is shown. */
  keep(): void {
    clearTimeout(this.#timer);
    const text = this.#text();
    history.replaceState(stateOf(text), '', this.#linked === text ? undefined : withoutLink());
  }

  /** Begins an entry with another text. */
  push(text: string): void {
    this.keep();
    history.pushState(stateOf(text), '', withoutLink());
  }

  /** Says that the address has the text; puts it there, where it is given. */
  linkTo(text: string, href?: string): void {
    this.#linked = text;
    history.replaceState(stateOf(this.#text()), '', href);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

const stateOf = (text: string): object => ({ ...Object(history.state), rungsText: text });

const withoutLink = (): string => (isLink(location.hash) ? location.href.replace(/#.*$/s, '') : location.href);
