import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** A server component. Only the accordion in it is a client component. */
export default function Page() {
  return <LevelView level={l4} ladder={ladder} headingLevel={1} />;
}
