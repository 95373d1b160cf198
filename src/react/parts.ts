import type { ComponentPropsWithoutRef, ComponentType, CSSProperties, ReactNode } from 'react';
import type { Labels } from '../labels/index.js';
import type { Example, Expectation, Fact, Ladder, Level, Prose } from '../ladder/index.js';

/** Props that every component accepts. */
export interface PartProps {
  /** Class of the outermost element. */
  readonly className?: string | undefined;
  /** Inline style of the outermost element. Under a content security policy without `unsafe-inline`, use a class instead. */
  readonly style?: CSSProperties | undefined;
  /**
   * Interface texts to override.
   * @default English
   */
  readonly labels?: Partial<Labels> | undefined;
  /** Components to render in place of the default parts. */
  readonly components?: Components | undefined;
  /**
   * Prefix of every element id, which otherwise are the ids of the definition. Set it if a page shows the same level twice.
   * @default ''
   */
  readonly idPrefix?: string | undefined;
}

/** Props of a `Permalink` component. */
export interface PermalinkProps {
  /** Element id of the link's target, including the `idPrefix`. */
  readonly to: string;
  /** The title or statement that the link leads to. `proseText` returns its plain text. */
  readonly title: Prose;
}

/** Props of a `Beside` component. */
export interface BesideProps {
  /** Id of the level, for a competency, because a competency has the same id on every level. Statement ids are unique. */
  readonly level?: string | undefined;
  /** Id of the competency or statement. */
  readonly id: string;
}

/**
 * Replacements for the parts of a component. A replacement gets the same props as the part it replaces.
 *
 * @example
 * ```tsx
 * const components: Components = { Link: ({ href, children }) => <RouterLink to={href}>{children}</RouterLink> };
 * <LevelView level={level} components={components} />
 * ```
 */
export interface Components {
  /**
   * A link in prose. Its `href` has passed the allow-list of `isSafeUrl`.
   * @default `a`
   */
  readonly Link?: ComponentType<{ readonly href: string; readonly children: ReactNode }>;
  /**
   * The icon of a competency.
   * @default the emoji, hidden from screen readers
   */
  readonly Icon?: ComponentType<{ readonly icon: string }>;
  /**
   * The expectations of a competency.
   * @default ExpectationList
   */
  readonly ExpectationList?: ComponentType<ExpectationListProps>;
  /**
   * The examples of a competency or a level.
   * @default ExampleList
   */
  readonly ExampleList?: ComponentType<ExampleListProps>;
  /**
   * The header of a level.
   * @default LevelCard
   */
  readonly LevelCard?: ComponentType<LevelCardProps>;
  /**
   * The facts of a level.
   * @default LevelFacts
   */
  readonly LevelFacts?: ComponentType<LevelFactsProps>;
  /**
   * The competencies of a level in `LevelView`.
   * @default CompetencyAccordion
   */
  readonly Competencies?: ComponentType<CompetencyListProps>;
  /**
   * A link to a level, competency or statement, next to its text. `CopyLink` can be used here; wrap it to change its labels.
   * @default none
   */
  readonly Permalink?: ComponentType<PermalinkProps>;
  /**
   * Additional content next to a competency or statement, such as its rating: see `assessed` of `rungs/review/react`.
   * @default none
   */
  readonly Beside?: ComponentType<BesideProps>;
}

/** Level of an HTML heading, from `h1` to `h6`. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Props of `LevelFacts`. */
export interface LevelFactsProps
  extends Pick<PartProps, 'className' | 'style' | 'components'>,
    Omit<ComponentPropsWithoutRef<'dl'>, 'children' | 'className' | 'style'> {
  /** The facts to show. An empty list renders nothing. */
  readonly facts: readonly Fact[];
}

/** Props of `ExpectationList`. */
export interface ExpectationListProps
  extends Omit<PartProps, 'labels'>,
    Omit<ComponentPropsWithoutRef<'ul'>, 'children' | 'className' | 'style'> {
  /** The expectations. Children are shown as a nested list. An empty list renders nothing. */
  readonly expectations: readonly Expectation[];
}

/** Props of `ExampleList`. */
export interface ExampleListProps
  extends PartProps,
    Omit<ComponentPropsWithoutRef<'details'>, 'children' | 'className' | 'style' | 'open'> {
  /** Examples of meeting the expectations. An empty list renders nothing. */
  readonly examples: readonly Example[];
  /**
   * Whether the examples are initially open. A new value opens or closes them.
   * @default false
   */
  readonly defaultOpen?: boolean | undefined;
}

/** Props of `LevelCard`. */
export interface LevelCardProps extends PartProps, Omit<ComponentPropsWithoutRef<'header'>, 'children' | 'className' | 'style'> {
  /** The level to show. */
  readonly level: Level;
  /** The ladder that contains the level. With it, the card shows every level of the ladder and marks the current one. */
  readonly ladder?: Ladder | undefined;
  /**
   * `compact` omits the summary, for side panels and lists.
   * @default 'full'
   */
  readonly variant?: 'full' | 'compact' | undefined;
  /**
   * Heading level of the title.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/** Props of a component that shows the competencies of a level, such as an accordion or tabs. */
export interface CompetencyListProps extends PartProps {
  /** The level whose competencies are shown. */
  readonly level: Level;
  /**
   * Heading level of each competency.
   * @default 3
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Ids of the open competencies (controlled). */
  readonly value?: readonly string[] | undefined;
  /**
   * Ids of the initially open competencies (uncontrolled).
   * @default []
   */
  readonly defaultValue?: readonly string[] | undefined;
  /** Called with the ids of the open competencies. */
  readonly onValueChange?: ((value: readonly string[]) => void) | undefined;
}
