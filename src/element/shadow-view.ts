import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { nameParts, partOf } from './parts.js';
import { adoptSheet } from './sheet.js';

/** What stands in an element's shadow root: React renders into it, and takes over what a server wrote there. */
export class ShadowView {
  readonly #shadow: ShadowRoot;
  readonly #container: HTMLElement;
  #root: Root | undefined;
  /** Whether what a server wrote stands there still. */
  #isServed: boolean;
  /** Whether the reader of a page whose script was late has all of it open: see element.css. */
  readonly isRevealed: boolean;

  constructor(host: HTMLElement) {
    const served = host.shadowRoot?.querySelector<HTMLElement>('[part="root"]');
    this.#isServed = Boolean(served);
    const closed = served?.querySelector('[data-rungs="panel"][hidden]');
    this.isRevealed = closed ? getComputedStyle(closed).contentVisibility === 'visible' : false;
    // Attaching a root to an element that has one from HTML would empty it.
    this.#shadow = (served && host.shadowRoot) || host.attachShadow({ mode: 'open' });
    this.#container = served ?? host.ownerDocument.createElement('div');
    this.#container.setAttribute('part', 'root');
    if (!served) this.#shadow.append(this.#container);
    nameParts(this.#shadow);
  }

  get isServed(): boolean {
    return this.#isServed;
  }

  /** Gives it its look, in place of what a server gave it. */
  adopt(): void {
    if (!adoptSheet(this.#shadow)) return;
    while (this.#container.previousSibling) this.#container.previousSibling.remove();
  }

  set(name: string, value: string | undefined): void {
    if (value === undefined) this.#container.removeAttribute(name);
    else this.#container.setAttribute(name, value);
  }

  /** Renders at its own time. */
  render(content: ReactNode): void {
    this.#isServed = false;
    this.#root ??= createRoot(this.#container);
    this.#root.render(content);
  }

  /**
   * Takes over what a server wrote, at once, where that is of these definitions, and tells whether it was. Nothing a
   * reader sees or has opened is changed by it.
   */
  takeOver(content: ReactNode, fingerprints: readonly string[]): boolean {
    if (!this.#isServed) return false;
    this.#isServed = false;
    const levels = [...this.#container.querySelectorAll('[data-rungs="level"]')];
    if (levels.map((each) => each.getAttribute('data-rungs-fingerprint')).join() !== fingerprints.join()) return false;
    // React minds attributes that are not its own.
    for (const part of this.#container.querySelectorAll('[part]')) part.removeAttribute('part');
    flushSync(() => {
      // What differs is rendered anew, such as words that a page replaces.
      this.#root = hydrateRoot(this.#container, content, { onRecoverableError: () => {} });
    });
    for (const part of this.#container.querySelectorAll('[data-rungs]')) part.setAttribute('part', partOf(part));
    return true;
  }

  unmount(): void {
    this.#root?.unmount();
    this.#root = undefined;
  }
}
