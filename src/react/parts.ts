import type { ComponentPropsWithoutRef, ComponentType, CSSProperties, ReactNode } from 'react';
import type { Labels } from '../labels/index.js';
import type { Example, Expectation, Fact, Ladder, Level, Prose } from '../ladder/index.js';

/** What every component takes. */
export interface PartProps {
  /** Class of the outermost element. */
  readonly className?: string | undefined;
  /** Style of the outermost element. A page with a strict content security policy needs a class instead. */
  readonly style?: CSSProperties | undefined;
  /**
   * Words of the interface to replace.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /** Parts to replace. */
  readonly components?: Components | undefined;
  /**
   * Put in front of every id in the page, which else are those of the definition. Needed only where a page
   * shows the same level twice.
   * @default ''
   */
  readonly idPrefix?: string | undefined;
}

/** What a link to a part of the page gets. */
export interface PermalinkProps {
  /** The id of what it leads to, with the `idPrefix`. */
  readonly to: string;
  /** What it leads to: a title, or a statement, of which `proseText` gives the words. */
  readonly title: Prose;
}

/** What a host has to say beside a competency or a statement gets. */
export interface BesideProps {
  /** Id of the level, for a competency, which has the same id along the ladder; a statement's is its own. */
  readonly level?: string | undefined;
  /** Id of the competency or the statement. */
  readonly id: string;
}

/** Parts that can be replaced by your own, which get the same props. */
export interface Components {
  /**
   * A link in a text. Its `href` has passed the allow-list.
   * @default `a`
   */
  readonly Link?: ComponentType<{ readonly href: string; readonly children: ReactNode }>;
  /**
   * The icon of a competency.
   * @default the emoji, hidden from screen readers
   */
  readonly Icon?: ComponentType<{ readonly icon: string }>;
  readonly ExpectationList?: ComponentType<ExpectationListProps>;
  readonly ExampleList?: ComponentType<ExampleListProps>;
  readonly LevelCard?: ComponentType<LevelCardProps>;
  readonly LevelFacts?: ComponentType<LevelFactsProps>;
  /**
   * How `LevelView` shows the competencies.
   * @default CompetencyAccordion
   */
  readonly Competencies?: ComponentType<CompetencyListProps>;
  /**
   * A link to a level, a competency or a statement, beside it; `CopyLink` is one, to be wrapped for other labels.
   * @default none
   */
  readonly Permalink?: ComponentType<PermalinkProps>;
  /**
   * Something of the host's beside a competency or a statement, such as a rating: `assessed` of `rungs/review/react`.
   * @default none
   */
  readonly Beside?: ComponentType<BesideProps>;
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface LevelFactsProps
  extends Pick<PartProps, 'className' | 'style' | 'components'>,
    Omit<ComponentPropsWithoutRef<'dl'>, 'children' | 'className' | 'style'> {
  /** What is shown; without any, nothing is. */
  readonly facts: readonly Fact[];
}

export interface ExpectationListProps
  extends Omit<PartProps, 'labels'>,
    Omit<ComponentPropsWithoutRef<'ul'>, 'children' | 'className' | 'style'> {
  /** What is expected; children are shown as a list beneath. */
  readonly expectations: readonly Expectation[];
}

export interface ExampleListProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'className' | 'style' | 'open'> {
  /** What meeting the expectations has looked like; without any, nothing is shown. */
  readonly examples: readonly Example[];
  /**
   * Whether the examples are open at first. Set it anew to open or close them.
   * @default false
   */
  readonly defaultOpen?: boolean | undefined;
}

export interface LevelCardProps extends PartProps, Omit<ComponentPropsWithoutRef<'header'>, 'children' | 'className' | 'style'> {
  /** The level that is shown. */
  readonly level: Level;
  /** The ladder that the level stands on, to mark its rung. */
  readonly ladder?: Ladder | undefined;
  /**
   * `compact` leaves out the summary, for side panels and lists.
   * @default 'full'
   */
  readonly variant?: 'full' | 'compact' | undefined;
  /**
   * Depth of the title's heading.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/** What a component that shows a level's competencies takes, whatever its form. */
export interface CompetencyListProps extends PartProps {
  /** The level whose competencies are shown. */
  readonly level: Level;
  /**
   * Depth of each competency's heading.
   * @default 3
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Ids of the open competencies, for state that you keep. */
  readonly value?: readonly string[] | undefined;
  /** Ids of the competencies that are open at first. */
  readonly defaultValue?: readonly string[] | undefined;
  /** Called with the ids of the open competencies. */
  readonly onValueChange?: ((value: readonly string[]) => void) | undefined;
}
