import { CompetencyAccordion, LevelCard } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** Each part works alone; a page of yours puts them in an order of its own. */
export const App = () => (
  <>
    <CompetencyAccordion level={l4} headingLevel={3} />
    <LevelCard level={l4} ladder={ladder} headingLevel={3} variant="compact" />
  </>
);
