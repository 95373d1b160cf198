import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

export default function Page() {
  return (
    <>
      <LevelView level={l4} ladder={ladder} />
      <a href="#l4-define-review-document">Teaching</a>
    </>
  );
}
