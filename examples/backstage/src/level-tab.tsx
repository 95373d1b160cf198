import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

export function Tab() {
  return <LevelView level={l4} ladder={ladder} />;
}
