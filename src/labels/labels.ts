/**
 * A text for each plural category of its language (https://cldr.unicode.org/index/cldr-spec/plural-rules). `{count}` is
 * replaced by the number. A category that is absent falls back to `other`.
 *
 * @example { one: '{count} example', other: '{count} examples' }
 */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The language of a set of labels. */
export interface Language {
  /** BCP 47 tag, for plural categories and lists. */
  readonly lang: string;
  /**
   * Ten characters: the digits 0 to 9 of the language.
   *
   * @default '0123456789'
   */
  readonly digits?: string;
}

/** Labels of `LevelView`. */
export interface LevelLabels extends Language {
  readonly examples: string;
  readonly expectationCount: Plural;
  readonly exampleCount: Plural;
  readonly expandAll: string;
  readonly collapseAll: string;
  /** Accessible name of the list of competencies. */
  readonly competencies: string;
  /** Position of the level in the ladder: `{position}` of `{count}`, lowest first. */
  readonly rung: string;
  /** Name of the version that is shown. `{level}` is its code or title. */
  readonly definition: string;
}

/** Labels of `LadderView`. */
export interface LadderLabels extends Language {
  /** Accessible name of the list of levels. */
  readonly levels: string;
  /** Label of the button that opens the comparison with the level below, `{level}`. */
  readonly changesFrom: string;
}

/** Labels of `LevelComparison`. `{from}`, `{to}` and `{level}` are codes of levels, or titles of levels without a code. */
export interface ComparisonLabels extends Language {
  /** Title of the comparison. */
  readonly comparison: string;
  readonly facts: string;
  /** Only the level `{to}` has it, which is above `{from}`. */
  readonly new: string;
  readonly newCount: Plural;
  /** Both levels have it, in other words, and `{to}` is above `{from}`. */
  readonly raised: string;
  readonly raisedCount: Plural;
  /** Both levels have it in the same words, and `{to}` is above `{from}`. */
  readonly kept: string;
  readonly keptCount: Plural;
  /** Only the level `{from}` has it, which is below `{to}`. */
  readonly granted: string;
  readonly grantedCount: Plural;
  /** Both levels have it, in other words, and neither level is above the other. */
  readonly changed: string;
  readonly changedCount: Plural;
  /** Both levels have it in the same words, and neither level is above the other. */
  readonly both: string;
  readonly bothCount: Plural;
  /** Only `{level}` has it, and neither level is above the other. */
  readonly onlyAt: string;
  readonly onlyAtCount: Plural;
  /** Summary of a competency that has no matching statements at the two levels. */
  readonly separate: string;
  /** Heading of the expectations of `{level}` in a competency without matching statements. */
  readonly askedAt: string;
  /** Placeholder for a competency or fact that `{level}` does not have. */
  readonly notAt: string;
}

/** Labels of `LadderMatrix`. */
export interface MatrixLabels extends Language {
  /** Caption of the table. `{ladder}` is the title of the ladder. */
  readonly matrix: string;
  /** Header of the column of competencies. */
  readonly competency: string;
  /** Accessible name of the level switch that narrow pages show. */
  readonly level: string;
  /** Label of the button that shows `{count}` more expectations of a cell. */
  readonly moreCount: Plural;
  /** Label of the button that hides them again. */
  readonly fewer: string;
  /** Label of the button that pins a row or column, `{title}`. */
  readonly pin: string;
  /** Text of a cell whose level does not have the competency. */
  readonly nothing: string;
}

/** Labels of `LadderSearch`. */
export interface SearchLabels extends Language {
  /** Accessible name of the search field. */
  readonly search: string;
  readonly resultCount: Plural;
  /** Message when `{query}` has no results. */
  readonly noResult: string;
  /** Label of the button that shows `{count}` more results. */
  readonly moreResults: Plural;
}

/** Labels of `LevelActions` and `CopyLink`. */
export interface ActionLabels extends Language {
  /** Accessible name of the group of buttons for `{level}`. */
  readonly actions: string;
  readonly copy: string;
  /** Label of the button that copies in a format, `{format}`. */
  readonly copyAs: string;
  /** Announced after copying. */
  readonly copied: string;
  readonly copyLink: string;
  /** Accessible name of the link to a competency or statement, `{title}`. */
  readonly linkTo: string;
  /** Announced after copying a link. */
  readonly linkCopied: string;
  /** Message when the browser denied copying a text. */
  readonly copyFailed: string;
  /** Message when the browser denied copying a link, `{url}`. */
  readonly linkCopyFailed: string;
  readonly export: string;
  /** Announced after the download of `{file}` started. */
  readonly exported: string;
  readonly print: string;
}

/** Labels of `LadderRadar`. */
export interface RadarLabels extends Language {
  /** Name of the chart and its table when it shows the number of expectations. */
  readonly expectationsByCompetency: string;
  /** Name of the chart and its table when it shows ratings. */
  readonly ratingsByCompetency: string;
  /** Header of the column of competencies. */
  readonly radarCompetency: string;
  /** Value of a competency without a rating. */
  readonly notRated: string;
}

/** Labels of `DefinitionHistory`. */
export interface HistoryLabels extends Language {
  /** Title of the history. `{title}` is the title of the definition. */
  readonly history: string;
  readonly facts: string;
  readonly examples: string;
  /** Text of the oldest version. */
  readonly firstVersion: string;
  /** Text of a version without changes. */
  readonly unchanged: string;
  /** Label of the older text of a reworded part. */
  readonly before: string;
  /** Label of the newer text of a reworded part. */
  readonly now: string;
  /** Placeholder for a fact that the older version does not have. */
  readonly notBefore: string;
  /** Placeholder for a fact that the newer version does not have. */
  readonly notNow: string;
  /** Heading of a change of the title of a level or ladder. */
  readonly definitionTitle: string;
  /** Heading of a change of the summary of a level. */
  readonly definitionSummary: string;
  readonly new: string;
  readonly addedCount: Plural;
  readonly reworded: string;
  readonly rewordedCount: Plural;
  readonly moved: string;
  /** The previous place of a moved part. `{place}` is the name of a level or the title of a competency. */
  readonly movedFrom: string;
  readonly movedCount: Plural;
  readonly removed: string;
  readonly removedCount: Plural;
  /** Only punctuation, case or formatting changed. */
  readonly retouched: string;
  readonly retouchedCount: Plural;
}

/** Labels of the custom elements. */
export interface ElementLabels extends Language {
  readonly loading: string;
  /** Heading of the list of problems of a definition. */
  readonly problem: string;
  /** The number of problems that are not listed. */
  readonly moreProblems: Plural;
}

/** All labels of the user interface. They are JSON-serialisable, so that a server component can pass them to a client component. */
export interface Labels
  extends LevelLabels,
    LadderLabels,
    ComparisonLabels,
    MatrixLabels,
    SearchLabels,
    ActionLabels,
    RadarLabels,
    HistoryLabels,
    ElementLabels {}
