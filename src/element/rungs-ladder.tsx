import type { ReactElement } from 'react';
import { fingerprint, type Ladder, validateLadder } from '../ladder/index.js';
import type { ChangeDetail } from './element-types.js';
import type { DefinitionFile, Outcome } from './outcome.js';
import { RungsElement } from './rungs-element.js';
import { type ViewProps, viewLadder } from './views.js';

/** `detail` of a `rungs-change` event of a ladder. */
export interface LadderChangeDetail extends ChangeDetail {
  /** Id of the shown level. */
  readonly value: string | undefined;
}

/**
 * `<rungs-ladder>`: renders `LadderView` in a shadow root. It has the attributes, properties, events and parts of `<rungs-level>`
 * except `level`, and these:
 *
 * @attr src - URL of the ladder as JSON, or URLs of its levels as Markdown, separated by spaces
 * @attr value - id of the shown level; by default the lowest
 * @prop ladder - the ladder; takes precedence over `src`, and `src` over a `<script type="application/json">` inside the element
 * @prop value - id of the shown level
 * @fires rungs-change - the user has selected a level, or opened or closed a competency; `detail` has `value` and `open`
 *
 * @example
 * ```html
 * <rungs-ladder src="/ladder.json" value="l4"></rungs-ladder>
 * ```
 */
export class RungsLadderElement extends RungsElement<Ladder, LadderChangeDetail> {
  static override readonly observedAttributes: readonly string[] = [...RungsElement.observedAttributes, 'value'];

  #value: string | undefined;

  /** The ladder to show. It is validated by `validateLadder`. */
  get ladder(): Ladder | undefined {
    return this.given as Ladder | undefined;
  }
  set ladder(ladder: Ladder | undefined) {
    this.given = ladder;
  }

  /** Id of the shown level. If no level has this id, the lowest is shown. */
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
