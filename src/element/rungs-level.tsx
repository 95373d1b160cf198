import type { ReactElement } from 'react';
import { type Level, validateLevel } from '../ladder/index.js';
import { CompetencyTabs, LevelView } from '../react/index.js';
import type { ChangeDetail } from './element-types.js';
import { type DefinitionFile, failure, type Outcome } from './outcome.js';
import { RungsElement, type ViewProps } from './rungs-element.js';

/**
 * `<rungs-level>`: the page of one level, as `LevelView` shows it, in a shadow root.
 *
 * @attr src - address of the level, JSON or Markdown: of this site, at most 1 MB, there within 10 seconds, and to be had without cookies
 * @attr cross-origin - allows `src` to be of another site
 * @attr view - `accordion` or `tabs`
 * @attr open - ids of the competencies that are open, with spaces between, or `all`
 * @attr heading-level - depth of the title's heading, 1 to 6; 2 if it is not set
 * @attr theme - `light` or `dark`; else the page's `color-scheme`
 * @attr lang - language of the words around the definition, and with it their direction; else that of the page
 * @prop level - the level, which goes before `src`, as that does before a `<script type="application/json">` within
 * @prop open - ids of the competencies that are open at the moment
 * @prop labels - words to replace
 * @fires rungs-change - a reader has opened or closed a competency; `detail.open` has the ids of those that are open
 * @fires rungs-error - the definition could not be had or read; `detail.issues` says why
 * @csspart root - what stands around all; every other part is named as its `data-rungs`
 * @cssprop --rungs-accent - and all others that Theming names, set on the element or on anything around it
 */
export class RungsLevelElement extends RungsElement<Level> {
  /** The level to show; it is checked by `validateLevel`. */
  get level(): Level | undefined {
    return this.given as Level | undefined;
  }
  set level(level: Level | undefined) {
    this.given = level;
  }

  protected readData(input: unknown): Outcome<Level> {
    const { level, issues } = validateLevel(input);
    return { definition: level, issues };
  }

  protected async readMarkdown([file, second]: readonly DefinitionFile[]): Promise<Outcome<Level>> {
    if (second) {
      const message =
        '`src` has several addresses, and a level is one page, so none was read. Remove the others, or show a `<rungs-ladder>`.';
      return failure('several-files', message);
    }
    const { readLevel } = await import('../markdown/index.js');
    const { level, issues } = readLevel(file?.text ?? '', { path: file?.path ?? '' });
    return { definition: level, issues };
  }

  protected idsOf({ competencies }: Level): readonly string[] {
    return competencies.map(({ id }) => id);
  }

  protected detail(): ChangeDetail {
    return { open: this.open };
  }

  protected render(level: Level, { tabs, open, onOpenChange, ...rest }: ViewProps): ReactElement {
    return <LevelView {...rest} level={level} components={tabs ? asTabs : undefined} value={open} onValueChange={onOpenChange} />;
  }
}

const asTabs = { Competencies: CompetencyTabs };
