import type { ReactElement } from 'react';
import { fingerprint, type Ladder, type Level, validateLadder } from '../ladder/index.js';
import type { ChangeDetail } from './element-types.js';
import { type DefinitionFile, failure, type Outcome } from './outcome.js';
import { pickLevel, readPlacedLevel } from './pick-level.js';
import { RungsElement } from './rungs-element.js';
import { type PlacedLevel, type ViewProps, viewLevel } from './views.js';

/**
 * `<rungs-level>`: the page of one level, as `LevelView` shows it, in a shadow root.
 *
 * @attr src - address of the level, or of a ladder that has it, JSON or Markdown: of this site, at most 1 MB, there within 10 seconds, and to be had without cookies; several pages of Markdown, with spaces between, are a ladder
 * @attr level - code or id of the level, where the definition is a ladder, on which its rung is shown
 * @attr cross-origin - allows `src` to be of another site
 * @attr view - `accordion` or `tabs`
 * @attr open - ids of the competencies that are open, with spaces between, or `all`
 * @attr heading-level - depth of the title's heading, 1 to 6; 2 if it is not set
 * @attr theme - `light` or `dark`; else the page's `color-scheme`
 * @attr lang - language of the words around the definition, and with it their direction; else that of the page
 * @prop level - the level, which goes before `src`, as that does before a `<script type="application/json">` within; or the code or id of one
 * @prop ladder - the ladder that the level stands on, to show its rung; where `level` is a name, the definition
 * @prop open - ids of the competencies that are open at the moment
 * @prop labels - words to replace
 * @fires rungs-change - a reader has opened or closed a competency; `detail.open` has the ids of those that are open
 * @fires rungs-error - the definition could not be had or read; `detail.issues` says why
 * @csspart root - what stands around all; every other part is named as its `data-rungs`
 * @cssprop --rungs-accent - and all others that Theming names, set on the element or on anything around it
 */
export class RungsLevelElement extends RungsElement<PlacedLevel> {
  static override readonly observedAttributes: readonly string[] = [...RungsElement.observedAttributes, 'level'];

  #level: Level | undefined;
  #ladder: Ladder | undefined;

  /** The level to show, which is checked by `validateLevel`; or the code or id of one of the ladder's. */
  get level(): Level | string | undefined {
    return this.#level ?? this.getAttribute('level') ?? undefined;
  }
  set level(level: Level | string | null | undefined) {
    this.#level = typeof level === 'string' ? undefined : (level ?? undefined);
    if (typeof level === 'string') this.setAttribute('level', level);
    else if (!this.#level) this.removeAttribute('level');
    this.given = this.#level ?? this.#ladder;
  }

  /** The ladder that the level stands on; it is checked by `validateLadder`. */
  get ladder(): Ladder | undefined {
    return this.#ladder;
  }
  set ladder(ladder: Ladder | null | undefined) {
    this.#ladder = ladder ?? undefined;
    this.given = this.#level ?? this.#ladder;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name !== 'level') super.attributeChangedCallback(name, before, now);
    else if (before !== now) this.expire();
  }

  get #name(): string | undefined {
    return this.getAttribute('level')?.trim() || undefined;
  }

  protected readData(input: unknown): Outcome<PlacedLevel> {
    const outcome = readPlacedLevel(input, this.#name);
    if (!outcome.definition || !this.#level || !this.#ladder) return outcome;
    const { ladder, issues } = validateLadder(this.#ladder);
    return { definition: ladder && { ...outcome.definition, ladder }, issues: [...outcome.issues, ...issues] };
  }

  protected async readMarkdown(files: readonly DefinitionFile[]): Promise<Outcome<PlacedLevel>> {
    const [file, second] = files;
    if (second && this.#name === undefined) {
      const message =
        '`src` has several addresses, and a level is one page, so none was read. Remove the others, name one with `level`, or show a `<rungs-ladder>`.';
      return failure('several-files', message);
    }
    const { readLadder, readLevel } = await import('../markdown/index.js');
    if (second) {
      const { ladder, issues } = readLadder(files);
      if (!ladder) return { definition: undefined, issues };
      const picked = pickLevel(ladder, this.#name);
      return { ...picked, issues: [...issues, ...picked.issues] };
    }
    const { level, issues } = readLevel(file?.text ?? '', { path: file?.path ?? '' });
    return { definition: level && { level }, issues };
  }

  protected idsOf({ level }: PlacedLevel): readonly string[] {
    return level.competencies.map(({ id }) => id);
  }

  protected fingerprintsOf({ level }: PlacedLevel): readonly string[] {
    return [fingerprint(level)];
  }

  protected detail(): ChangeDetail {
    return { open: this.open };
  }

  protected render(definition: PlacedLevel, props: ViewProps): ReactElement {
    return viewLevel(definition, props);
  }
}
