import type { ComponentType, ReactNode } from 'react';
import type { Prose } from '../ladder/index.js';
import type { CompetencyListProps } from './level/competency-list-props.js';
import type { ExampleListProps } from './level/example-list.js';
import type { ExpectationListProps } from './level/expectation-list.js';
import type { LevelCardProps } from './level/level-card.js';
import type { LevelFactsProps } from './level/level-facts.js';

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
