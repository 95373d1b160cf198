import { isLink } from './link.js';

/** Time after the last input until the text is saved, in milliseconds. */
const saveDelay = 300;

/**
 * Saves the text in the state of the browser's history entry, so that a reload and Back restore it. The text is not in the URL, which
 * browsers sync to other devices, until the user asks for a link.
 */
export class HistoryEntry {
  readonly #text: () => string;
  #linked: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: () => string) {
    this.#text = text;
  }

  /** The saved text of the current history entry, or `undefined` if it has none. */
  get kept(): string | undefined {
    const { rungsText } = Object(history.state) as { readonly rungsText?: unknown };
    return typeof rungsText === 'string' ? rungsText : undefined;
  }

  /** Saves the text after a pause in typing. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), saveDelay);
  }

  /** Saves the text, and removes a link to another text from the URL. */
  keep(): void {
    clearTimeout(this.#timer);
    const text = this.#text();
    history.replaceState(stateOf(text), '', this.#linked === text ? undefined : withoutLink());
  }

  /** Saves the text, then adds a history entry with another text. */
  push(text: string): void {
    this.keep();
    history.pushState(stateOf(text), '', withoutLink());
  }

  /** Records that the URL links to the text. Sets the URL if `href` is given. */
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
