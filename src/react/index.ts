export { english, type Labels, type Plural } from '../labels/index.js';
export { type ClipboardContent, type ClipboardOptions, clipboardContent } from './actions/clipboard-content.js';
export { CopyLink, type CopyLinkProps } from './actions/copy-link.js';
export { LevelActions, type LevelActionsProps } from './actions/level-actions.js';
export { LevelComparison, type LevelComparisonProps } from './comparison/level-comparison.js';
export { DefinitionHistory, type DefinitionHistoryProps, type DefinitionVersion } from './history/definition-history.js';
export { LadderView, type LadderViewProps } from './ladder/ladder-view.js';
export { CompetencyAccordion, type CompetencyAccordionProps } from './level/competency-accordion.js';
export { CompetencyTabs, type CompetencyTabsProps } from './level/competency-tabs.js';
export { ExampleList } from './level/example-list.js';
export { ExpectationList } from './level/expectation-list.js';
export { LevelCard } from './level/level-card.js';
export { LevelFacts } from './level/level-facts.js';
export { LevelView, type LevelViewProps } from './level/level-view.js';
export { Prose, type ProseProps } from './level/prose.js';
export { LadderMatrix, type LadderMatrixProps, type MatrixPins } from './matrix/ladder-matrix.js';
export type {
  BesideProps,
  CompetencyListProps,
  Components,
  ExampleListProps,
  ExpectationListProps,
  HeadingLevel,
  LevelCardProps,
  LevelFactsProps,
  PartProps,
  PermalinkProps,
} from './parts.js';
export { LadderRadar, type LadderRadarProps } from './radar/ladder-radar.js';
export type { RadarScale, RadarSeries } from './radar/radar-figures.js';
export { LadderSearch, type LadderSearchProps } from './search/ladder-search.js';
