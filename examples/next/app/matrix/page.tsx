import { LadderMatrix } from 'rungs';
import { ladder } from 'rungs/data/octopus-data-engineering';

/** The titles of the levels link to their pages. */
export default function Page() {
  return <LadderMatrix ladder={ladder} hrefFor="/levels/{id}" />;
}
