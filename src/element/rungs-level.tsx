import type { ReactElement } from 'react';
import { fingerprint, type Ladder, type Level, validateLadder } from '../ladder/index.js';
import type { ChangeDetail } from './element-types.js';
import { type DefinitionFile, failure, type Outcome } from './outcome.js';
import { pickLevel, readPlacedLevel } from './pick-level.js';
import { RungsElement } from './rungs-element.js';
import { type PlacedLevel, type ViewProps, viewLevel } from './views.js';

/**
 * `<rungs-level>`: renders `LevelView` in a shadow root.
 *
 * @attr src - URL of the level, or of a ladder that contains it, as JSON or Markdown; several URLs of Markdown, separated by spaces, are the levels of a ladder. A file has the page's origin, is at most 1 MB, loads within 10 seconds and is fetched without cookies
 * @attr level - code or id of the level, if the definition is a ladder
 * @attr cross-origin - allows `src` to have another origin
 * @attr view - `accordion` or `tabs`
 * @attr open - ids of the open competencies, separated by spaces, or `all`
 * @attr heading-level - heading level of the title, 1 to 6; by default 2
 * @attr theme - `light` or `dark`; by default the page's `color-scheme`
 * @attr lang - language and direction of the interface texts; by default those of the page
 * @prop level - the level, or the code or id of a level of `ladder`; a level takes precedence over `src`, and `src` over a `<script type="application/json">` inside the element
 * @prop ladder - the ladder that contains the level; if `level` is a code or id, the definition
 * @prop open - ids of the open competencies; a list that equals the last one that was set changes nothing, a string always applies
 * @prop labels - interface texts to override
 * @fires rungs-change - the user has opened or closed a competency; `detail.open` has the ids of the open ones
 * @fires rungs-error - the definition could not be loaded or read; `detail.issues` has the reasons
 * @csspart root - the outermost element; every other part has the name of its `data-rungs`
 * @cssprop --rungs-accent - accent colour; this and the other properties of the theming guide can be set on the element or an ancestor
 *
 * @example
 * ```html
 * <rungs-level src="/ladder.json" level="L4" open="all"></rungs-level>
 * ```
 */
export class RungsLevelElement extends RungsElement<PlacedLevel> {
  static override readonly observedAttributes: readonly string[] = [...RungsElement.observedAttributes, 'level'];

  #level: Level | undefined;
  #ladder: Ladder | undefined;

  /** The level to show, which is validated by `validateLevel`, or the code or id of a level of `ladder`. */
  get level(): Level | string | undefined {
    return this.#level ?? this.getAttribute('level') ?? undefined;
  }
  set level(level: Level | string | null | undefined) {
    this.#level = typeof level === 'string' ? undefined : (level ?? undefined);
    if (typeof level === 'string') this.setAttribute('level', level);
    else if (!this.#level) this.removeAttribute('level');
    this.given = this.#level ?? this.#ladder;
  }

  /** The ladder that contains the level. It is validated by `validateLadder`. */
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
