/** A text in each plural form that its language has; `{count}` is the number. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** What it takes to count and to list in a language. */
export interface Language {
  /** BCP 47 tag, for plural forms and lists. */
  readonly lang: string;
  /** The digits 0 to 9, where they are not these. */
  readonly digits?: string;
}

/** Words of a level's page. */
export interface LevelLabels extends Language {
  readonly examples: string;
  readonly expectationCount: Plural;
  readonly exampleCount: Plural;
  readonly expandAll: string;
  readonly collapseAll: string;
  /** Name of a list of competencies to choose from. */
  readonly competencies: string;
  /** Where a level stands: `{position}` of `{count}`, lowest first. */
  readonly rung: string;
  /** Names the version on show: `{level}` is its code or title. */
  readonly definition: string;
}

/** Words of `LadderView`. */
export interface LadderLabels extends Language {
  /** Name of a list of levels to choose from. */
  readonly levels: string;
  /** Opens what is different from the level below, `{level}`. */
  readonly changesFrom: string;
}

/** Words of `LevelComparison`; `{from}` and `{to}` are the codes or titles of its levels. */
export interface ComparisonLabels extends Language {
  readonly comparison: string;
  readonly facts: string;
  /** Asked for the first time. */
  readonly new: string;
  readonly newCount: Plural;
  /** Grown out of what was asked at the level below. */
  readonly raised: string;
  readonly raisedCount: Plural;
  readonly kept: string;
  readonly keptCount: Plural;
  /** Asked at the level below, and no longer said. */
  readonly granted: string;
  readonly grantedCount: Plural;
  /** Where neither level is above the other: said at both in other words. */
  readonly changed: string;
  readonly changedCount: Plural;
  /** Said at both. */
  readonly both: string;
  readonly bothCount: Plural;
  /** Said at `{level}` and not at the other. */
  readonly onlyAt: string;
  readonly onlyAtCount: Plural;
  /** Nothing that one level says returns in the other. */
  readonly separate: string;
  /** Names what `{level}` asks, where nothing returns. */
  readonly askedAt: string;
  /** The competency, or the fact, is not spoken of at `{level}`. */
  readonly notAt: string;
}

/** Words of `LadderMatrix`. */
export interface MatrixLabels extends Language {
  /** The table's caption; `{ladder}` is the ladder's title. */
  readonly matrix: string;
  readonly competency: string;
  /** Name of the switch between levels, where one is shown at a time. */
  readonly level: string;
  /** Opens what else a cell says: `{count}` more. */
  readonly moreCount: Plural;
  readonly fewer: string;
  /** Keeps a row or a column in view: `{title}`. */
  readonly pin: string;
  /** A competency that a level does not speak of. */
  readonly nothing: string;
}

/** Words of `LadderSearch`. */
export interface SearchLabels extends Language {
  /** Name of the field. */
  readonly search: string;
  readonly resultCount: Plural;
  /** Nothing has the words `{query}`. */
  readonly noResult: string;
  /** Shows `{count}` further results. */
  readonly moreResults: Plural;
}

/** Words of `LevelActions` and `CopyLink`. */
export interface ActionLabels extends Language {
  /** Name of the row of buttons for `{level}`. */
  readonly actions: string;
  readonly copy: string;
  /** Copies in a format, `{format}`. */
  readonly copyAs: string;
  readonly copied: string;
  readonly copyLink: string;
  /** Names the link to one competency or statement, `{title}`. */
  readonly linkTo: string;
  readonly linkCopied: string;
  /** The browser did not allow it. */
  readonly copyFailed: string;
  /** The browser did not allow it; `{url}` is the link. */
  readonly linkCopyFailed: string;
  readonly export: string;
  /** A file, `{file}`, was handed to the browser. */
  readonly exported: string;
  readonly print: string;
}

/** Words of `LadderRadar`. */
export interface RadarLabels extends Language {
  /** Names the picture and its table, where it shows how many expectations each competency has. */
  readonly expectationsByCompetency: string;
  /** Names the picture and its table, where it shows the ratings that were given to it. */
  readonly ratingsByCompetency: string;
  /** Heads the column of competencies. */
  readonly radarCompetency: string;
  /** A competency that has no figure among those that were given. */
  readonly notRated: string;
}

/** Words of `DefinitionHistory`. */
export interface HistoryLabels extends Language {
  /** Its title; `{title}` is the definition's. */
  readonly history: string;
  readonly facts: string;
  readonly examples: string;
  /** Says of a version that there is none before it. */
  readonly firstVersion: string;
  readonly unchanged: string;
  /** The two sides of what was reworded. */
  readonly before: string;
  readonly now: string;
  /** A fact that the version before does not have; one that this version does not have. */
  readonly notBefore: string;
  readonly notNow: string;
  /** The title, and the summary, of a level or of the ladder. */
  readonly definitionTitle: string;
  readonly definitionSummary: string;
  readonly new: string;
  readonly addedCount: Plural;
  readonly reworded: string;
  readonly rewordedCount: Plural;
  readonly moved: string;
  /** Where it stood: `{place}`. */
  readonly movedFrom: string;
  readonly movedCount: Plural;
  readonly removed: string;
  readonly removedCount: Plural;
  /** The same words: only punctuation, capitals or formatting changed. */
  readonly retouched: string;
  readonly retouchedCount: Plural;
}

/** Words of the elements. */
export interface ElementLabels extends Language {
  readonly loading: string;
  /** Heads what is wrong with a definition. */
  readonly problem: string;
  /** How many problems are not listed: `{count}`. */
  readonly moreProblems: Plural;
}

/** Every word of the interface. Plain data, so that it can be handed from a server to a browser. */
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
