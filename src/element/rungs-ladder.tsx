import type { ReactElement } from 'react';
import { fingerprint, type Ladder, validateLadder } from '../ladder/index.js';
import type { ChangeDetail } from './element-types.js';
import type { DefinitionFile, Outcome } from './outcome.js';
import { RungsElement } from './rungs-element.js';
import { type ViewProps, viewLadder } from './views.js';

/** Detail of `rungs-change` of a ladder. */
export interface LadderChangeDetail extends ChangeDetail {
  /** Id of the level on show. */
  readonly value: string | undefined;
}

/**
 * `<rungs-ladder>`: the levels of a ladder, as `LadderView` shows them, in a shadow root.
 *
 * It has what `<rungs-level>` has, and beside it:
 *
 * @attr src - address of the ladder as JSON, or those of its levels as Markdown, with spaces between
 * @attr value - id of the level on show; else the lowest
 * @prop ladder - the ladder, which goes before `src`, as that does before a `<script type="application/json">` within
 * @prop value - id of the level on show at the moment
 * @fires rungs-change - a reader has gone to a level, or has opened or closed a competency; `detail` has `value` and `open`
 */
export class RungsLadderElement extends RungsElement<Ladder, LadderChangeDetail> {
  static override readonly observedAttributes: readonly string[] = [...RungsElement.observedAttributes, 'value'];

  #value: string | undefined;

  /** The ladder to show; it is checked by `validateLadder`. */
  get ladder(): Ladder | undefined {
    return this.given as Ladder | undefined;
  }
  set ladder(ladder: Ladder | undefined) {
    this.given = ladder;
  }

  /** Id of the level on show; where there is none of that id, the lowest is. */
  get value(): string | undefined {
    return this.#value;
  }
  set value(value: string | undefined) {
    this.#value = value ?? undefined;
    this.schedule();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name !== 'value') super.attributeChangedCallback(name, before, now);
    else if (before !== now) this.value = now ?? undefined;
  }

  protected readData(input: unknown): Outcome<Ladder> {
    const { ladder, issues } = validateLadder(input);
    return { definition: ladder, issues };
  }

  protected async readMarkdown(files: readonly DefinitionFile[]): Promise<Outcome<Ladder>> {
    const { readLadder } = await import('../markdown/index.js');
    const { ladder, issues } = readLadder(files);
    return { definition: ladder, issues };
  }

  protected idsOf({ levels }: Ladder): readonly string[] {
    return [...new Set(levels.flatMap(({ competencies }) => competencies.map(({ id }) => id)))];
  }

  protected detail(): LadderChangeDetail {
    return { open: this.open, value: this.#value };
  }

  protected fingerprintsOf({ levels }: Ladder): readonly string[] {
    return levels.map(fingerprint);
  }

  protected render(ladder: Ladder, props: ViewProps): ReactElement {
    const onValueChange = (value: string): void => {
      if (value === this.#value) return;
      this.#value = value;
      this.changed();
    };
    return viewLadder(ladder, { value: this.#value, onValueChange }, props);
  }
}
