import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { nameParts, partOf } from './parts.js';
import { adoptSheet } from './sheet.js';

/** The shadow root of an element, into which React renders, or in which it hydrates server-rendered content. */
export class ShadowView {
  readonly #shadow: ShadowRoot;
  readonly #container: HTMLElement;
  #root: Root | undefined;
  /** Whether the shadow root still has server-rendered content that is not hydrated. */
  #isServed: boolean;
  /** Whether all panels have opened because the script was late: see element.css. */
  readonly isRevealed: boolean;

  constructor(host: HTMLElement) {
    const served = host.shadowRoot?.querySelector<HTMLElement>('[part="root"]');
    this.#isServed = Boolean(served);
    const closed = served?.querySelector('[data-rungs="panel"][hidden]');
    this.isRevealed = closed ? getComputedStyle(closed).contentVisibility === 'visible' : false;
    // `attachShadow` would empty a declarative shadow root.
    this.#shadow = (served && host.shadowRoot) || host.attachShadow({ mode: 'open' });
    this.#container = served ?? host.ownerDocument.createElement('div');
    this.#container.setAttribute('part', 'root');
    if (!served) this.#shadow.append(this.#container);
    nameParts(this.#shadow);
  }

  get isServed(): boolean {
    return this.#isServed;
  }

  /** Applies the shared stylesheet and removes that of the server. */
  adopt(): void {
    if (!adoptSheet(this.#shadow)) return;
    while (this.#container.previousSibling) this.#container.previousSibling.remove();
  }

  /** Sets or removes an attribute of the outermost element. */
  set(name: string, value: string | undefined): void {
    if (value === undefined) this.#container.removeAttribute(name);
    else this.#container.setAttribute(name, value);
  }

  /** Renders asynchronously, and replaces server-rendered content. */
  render(content: ReactNode): void {
    this.#isServed = false;
    this.#root ??= createRoot(this.#container);
    this.#root.render(content);
  }

  /**
   * Hydrates server-rendered content synchronously, if it has the fingerprints of these definitions. Returns whether it did. Hydration
   * changes nothing that is visible or open.
   */
  takeOver(content: ReactNode, fingerprints: readonly string[]): boolean {
    if (!this.#isServed) return false;
    this.#isServed = false;
    const levels = [...this.#container.querySelectorAll('[data-rungs="level"]')];
    if (levels.map((each) => each.getAttribute('data-rungs-fingerprint')).join() !== fingerprints.join()) return false;
    // React reports attributes that it did not render as a mismatch.
    for (const part of this.#container.querySelectorAll('[part]')) part.removeAttribute('part');
    flushSync(() => {
      // React renders differences again, such as labels that the page overrides.
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
