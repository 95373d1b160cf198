import type { ReactElement } from 'react';
import { directionOf } from '../labels/index.js';
import type { HeadingLevel, Labels } from '../react/index.js';
import type { ChangeDetail, ErrorDetail, RungsElementEvents } from './element-types.js';
import { labelsOf, languageOf } from './languages.js';
import { loadFile } from './load-file.js';
import { type DefinitionFile, failure, type Outcome } from './outcome.js';
import { Loading, Problem } from './problem.js';
import { ShadowView } from './shadow-view.js';
import type { ViewProps } from './views.js';

/** Servers import this module too, but have no `HTMLElement`. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * Base class of both elements. Takes a definition from a property, from `src` or from a script inside the element, and renders it in
 * its shadow root with the React components.
 */
export abstract class RungsElement<Definition, Detail extends ChangeDetail = ChangeDetail> extends Base {
  static readonly observedAttributes: readonly string[] = ['src', 'cross-origin', 'view', 'open', 'heading-level', 'theme', 'lang', 'dir'];

  readonly #shadow: ShadowView;
  #given: unknown;
  #labels: Partial<Labels> | undefined;
  #open: readonly string[] | 'all' = [];
  /** The list that `open` was last set to, as text. */
  #openSet: string | undefined;
  /** `undefined` while the definition loads, and if there is none. */
  #outcome: Outcome<Definition> | undefined;
  #loading: AbortController | undefined;
  #isStale = true;
  #isScheduled = false;

  constructor() {
    super();
    this.#shadow = new ShadowView(this);
    new MutationObserver(() => {
      if (this.#given === undefined && !this.src) this.expire();
    }).observe(this, { childList: true, characterData: true, subtree: true });
  }

  /** Reads a definition from data. */
  protected abstract readData(input: unknown): Outcome<Definition>;
  /** Reads a definition from Markdown. */
  protected abstract readMarkdown(files: readonly DefinitionFile[]): Promise<Outcome<Definition>>;
  /** Returns the ids of all competencies of a definition. */
  protected abstract idsOf(definition: Definition): readonly string[];
  /** Returns the fingerprints of all levels of a definition. */
  protected abstract fingerprintsOf(definition: Definition): readonly string[];
  protected abstract render(definition: Definition, props: ViewProps): ReactElement;
  protected abstract detail(): Detail;

  /**
   * Ids of the open competencies. Can be set to `all`, or to a string of ids separated by spaces, as the attribute. A list that equals the
   * last one that was set changes nothing, because React sets a new list on each render: what the reader has opened stays. A string
   * always applies.
   */
  get open(): readonly string[] {
    if (this.#open !== 'all') return this.#open;
    return this.#outcome?.definition ? this.idsOf(this.#outcome.definition) : [];
  }
  set open(open: readonly string[] | string | null | undefined) {
    const list = Array.isArray(open) ? open.join(' ') : undefined;
    if (list !== undefined && list === this.#openSet) return;
    this.#openSet = list;
    this.#open = typeof open === 'string' ? openOf(open) : (open ?? []);
    this.schedule();
  }

  /** Interface texts to override. The others are those of the element's language. */
  get labels(): Partial<Labels> | undefined {
    return this.#labels;
  }
  set labels(labels: Partial<Labels> | undefined) {
    this.#labels = labels;
    this.schedule();
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(src: string | null | undefined) {
    this.#reflect('src', src);
  }

  get crossOrigin(): boolean {
    // React 18 sets a boolean attribute to the string "false".
    return (this.getAttribute('cross-origin') ?? 'false') !== 'false';
  }
  set crossOrigin(crossOrigin: boolean) {
    this.toggleAttribute('cross-origin', crossOrigin);
  }

  get view(): 'accordion' | 'tabs' {
    return this.getAttribute('view') === 'tabs' ? 'tabs' : 'accordion';
  }
  set view(view: 'accordion' | 'tabs' | null | undefined) {
    this.#reflect('view', view);
  }

  get headingLevel(): HeadingLevel {
    const level = Number(this.getAttribute('heading-level') ?? 2);
    return Number.isInteger(level) && level >= 1 && level <= 6 ? (level as HeadingLevel) : 2;
  }
  set headingLevel(headingLevel: HeadingLevel | null | undefined) {
    this.#reflect('heading-level', headingLevel);
  }

  get theme(): 'light' | 'dark' | undefined {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  }
  set theme(theme: 'light' | 'dark' | null | undefined) {
    this.#reflect('theme', theme);
  }

  protected get given(): unknown {
    return this.#given;
  }
  protected set given(given: unknown) {
    this.#given = given ?? undefined;
    this.expire();
  }

  connectedCallback(): void {
    // Properties that were set before the element was defined shadow the accessors.
    for (const name of Object.keys(this)) {
      if (!(name in RungsElement.prototype || name in Object.getPrototypeOf(this))) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    this.#shadow.adopt();
    this.schedule();
  }

  disconnectedCallback(): void {
    // An element that was moved is connected again by then, and keeps its state.
    queueMicrotask(() => {
      if (this.isConnected) return;
      if (this.#loading) this.#isStale = true;
      this.#loading?.abort();
      this.#loading = undefined;
      this.#shadow.unmount();
    });
  }

  adoptedCallback(): void {
    this.#shadow.adopt();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'open') this.open = now;
    else if (name === 'src' || name === 'cross-origin') this.expire();
    else this.schedule();
  }

  /** Schedules one render for all changes within a microtask. */
  protected schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.isConnected) this.#update();
    });
  }

  /** Renders and dispatches `rungs-change` after a change by the user. */
  protected changed(): void {
    this.schedule();
    this.#dispatch('rungs-change', this.detail());
  }

  /** Sets an attribute, or removes it for `null` and `undefined`, which frameworks set for absent values. */
  #reflect(name: string, value: string | number | null | undefined): void {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** Marks the definition as stale and schedules a render that reads it again. */
  protected expire(): void {
    this.#isStale = true;
    this.schedule();
  }

  #update(): void {
    if (this.#isStale) this.#find();
    const translated = labelsOf(languageOf(this));
    if (translated instanceof Promise) {
      void translated.then(() => this.schedule());
      return;
    }
    const lang = this.getAttribute('lang');
    this.#shadow.set('data-theme', this.theme);
    this.#shadow.set('dir', lang === null || this.hasAttribute('dir') ? undefined : directionOf(lang));
    const labels = this.#labels ? { ...translated, ...this.#labels } : translated;
    // Server-rendered content stays until its definition is there.
    if (this.#shadow.isServed && !this.#outcome) return;
    if (this.#shadow.isServed && this.#outcome?.definition) this.#takeOver(this.#outcome.definition, labels);
    this.#shadow.render(this.#content(labels));
  }

  /**
   * Hydrates server-rendered content. The first render uses the attributes, as the server did, and not properties that a script has
   * set.
   */
  #takeOver(definition: Definition, labels: Partial<Labels> | undefined): void {
    const open = this.#open;
    this.#open = openOf(this.getAttribute('open') ?? '');
    const isTaken = this.#shadow.takeOver(this.#content(labels), this.fingerprintsOf(definition));
    this.#open = isTaken && this.#shadow.isRevealed ? 'all' : open;
  }

  #content(labels: Partial<Labels> | undefined): ReactElement | null {
    if (this.#loading) return <Loading labels={labels} />;
    if (!this.#outcome) return null;
    const { definition, issues } = this.#outcome;
    if (!definition) return <Problem issues={issues} labels={labels} />;
    const onOpenChange = (open: readonly string[]): void => {
      // Radix reports a tab twice: on press and on focus.
      if (open.join(' ') === this.open.join(' ')) return;
      this.#open = open;
      this.changed();
    };
    return this.render(definition, {
      tabs: this.view === 'tabs',
      headingLevel: this.headingLevel,
      labels,
      open: this.open,
      onOpenChange,
    });
  }

  /** Finds the definition: a property takes precedence over `src`, and `src` over a script inside the element. */
  #find(): void {
    this.#isStale = false;
    this.#loading?.abort();
    this.#loading = undefined;
    this.#outcome = undefined;
    if (this.#given !== undefined) this.#settle(this.readData(this.#given));
    else if (this.src) void this.#load(wordsOf(this.src));
    else if (this.ownerDocument.readyState === 'loading')
      // The parser may not have finished the script yet.
      this.ownerDocument.addEventListener('DOMContentLoaded', () => this.expire(), { once: true });
    else {
      const script = this.querySelector(':scope > script[type="application/json"]');
      if (script) this.#settle(this.#parse({ path: '', text: script.textContent ?? '' }));
    }
  }

  async #load(addresses: readonly string[]): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const options = { base: this.baseURI, crossOrigin: this.crossOrigin, signal: loading.signal };
    const loaded = await Promise.all(addresses.map((address) => loadFile(address, options)));
    const files = loaded.flatMap(({ definition }) => definition ?? []);
    const [file] = files;
    const outcome =
      !file || files.length < loaded.length
        ? { definition: undefined, issues: loaded.flatMap(({ issues }) => issues) }
        : files.length === 1 && /^\s*[[{]/.test(file.text)
          ? this.#parse(file)
          : await this.readMarkdown(files).catch(withoutReader);
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    this.#settle(outcome);
    this.schedule();
  }

  #parse({ path, text }: DefinitionFile): Outcome<Definition> {
    try {
      return this.readData(JSON.parse(text));
    } catch (error) {
      const what = path === '' ? 'The script in the element' : path;
      const message = `${what} is not JSON, so there is nothing to show: ${String(error)}. Mend it there, or write it with JSON.stringify.`;
      return failure('bad-json', message, path || undefined);
    }
  }

  #settle(outcome: Outcome<Definition>): void {
    this.#outcome = outcome;
    const { definition, issues } = outcome;
    if (!definition || issues.some(({ severity }) => severity === 'error')) this.#dispatch('rungs-error', { issues });
  }

  #dispatch(type: keyof RungsElementEvents, detail: Detail | ErrorDetail): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

const openOf = (text: string): readonly string[] | 'all' => (text.trim() === 'all' ? 'all' : wordsOf(text));

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

const withoutReader = (): Outcome<never> =>
  failure(
    'no-reader',
    'The reader of Markdown could not be loaded, so there is nothing to show. Look whether the folder rungs-element is beside rungs-element.js, or give the definition as JSON.',
  );
