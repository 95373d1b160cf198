import type { ReactElement } from 'react';
import {
  CompetencyAccordion,
  CompetencyTabs,
  CopyLink,
  DefinitionHistory,
  ExampleList,
  ExpectationList,
  LadderMatrix,
  LadderRadar,
  LadderSearch,
  LadderView,
  type Level,
  LevelActions,
  LevelCard,
  LevelComparison,
  LevelFacts,
  LevelView,
  Prose,
} from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { markdownFormat } from 'rungs/formats';
import {
  AssessmentComparison,
  AssessmentForm,
  AssessmentSummary,
  DamagedRecords,
  EvidenceLog,
  GrowthPlan,
  RatingInput,
  SaveStatus,
} from 'rungs/review/react';
import { managers, self } from './review/demo.js';

const [domain] = l4.competencies;
const renamed: Level = { ...l4, title: 'Principal Data Engineer' };

/** Every component, by name, with props that are added to its own. */
export const everyComponent: Readonly<Record<string, (props?: object) => ReactElement>> = {
  LevelView: (props) => <LevelView level={l4} ladder={ladder} defaultValue={['domain-expertise']} {...props} />,
  LevelCard: (props) => <LevelCard level={l4} ladder={ladder} {...props} />,
  LevelFacts: (props) => <LevelFacts facts={l4.facts} {...props} />,
  CompetencyAccordion: (props) => <CompetencyAccordion level={l4} defaultValue={['domain-expertise']} {...props} />,
  CompetencyTabs: (props) => <CompetencyTabs level={l4} {...props} />,
  ExpectationList: (props) => <ExpectationList expectations={domain?.expectations ?? []} {...props} />,
  ExampleList: (props) => <ExampleList examples={domain?.examples ?? []} {...props} />,
  Prose: (props) => <Prose prose={['See ', { href: 'https://octopus.com', text: 'Octopus' }, '.']} {...props} />,
  LadderView: (props) => <LadderView ladder={ladder} {...props} />,
  LadderMatrix: (props) => <LadderMatrix ladder={ladder} {...props} />,
  LadderRadar: (props) => <LadderRadar levels={ladder.levels} {...props} />,
  LadderSearch: (props) => <LadderSearch ladder={ladder} defaultValue="data" {...props} />,
  LevelComparison: (props) => <LevelComparison from={l3} to={l4} ladder={ladder} {...props} />,
  LevelActions: (props) => <LevelActions level={l4} ladder={ladder} formats={[markdownFormat]} {...props} />,
  CopyLink: (props) => <CopyLink to="domain-expertise" title="Domain expertise" {...props} />,
  DefinitionHistory: (props) => (
    <DefinitionHistory
      versions={[
        { id: '1', label: 'First', definition: l4 },
        { id: '2', label: 'Second', definition: renamed },
      ]}
      {...props}
    />
  ),
  RatingInput: (props) => <RatingInput name="rating" {...props} />,
  AssessmentForm: (props) => <AssessmentForm defaultValue={self} {...props} />,
  AssessmentSummary: (props) => <AssessmentSummary assessment={self} {...props} />,
  AssessmentComparison: (props) => <AssessmentComparison a={self} b={managers} {...props} />,
  EvidenceLog: (props) => <EvidenceLog defaultValue={self} {...props} />,
  GrowthPlan: (props) => <GrowthPlan defaultValue={self} next={l4} {...props} />,
  DamagedRecords: (props) => <DamagedRecords assessment={{ ...self, unread: [{ key: 'title', value: 'Data' }] }} {...props} />,
  SaveStatus: (props) => <SaveStatus status={{ state: 'saved', where: 'device' }} {...props} />,
};
