import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** A server component; only the accordion in it comes with script. */
export default function Page() {
  return <LevelView level={l4} ladder={ladder} headingLevel={1} />;
}
