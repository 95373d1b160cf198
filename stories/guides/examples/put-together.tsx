import { CompetencyAccordion, LevelCard } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** Each component works alone, so a page can arrange them in its own order. */
export const App = () => (
  <>
    <CompetencyAccordion level={l4} headingLevel={3} />
    <LevelCard level={l4} ladder={ladder} headingLevel={3} variant="compact" />
  </>
);
