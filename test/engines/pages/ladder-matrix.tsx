import { LadderMatrix } from 'rungs';
import { ladder } from 'rungs/data/octopus-software-engineering';

/** One with room for several columns, and one with room for one. */
export default function Page() {
  return (
    <>
      <div id="wide">
        <LadderMatrix ladder={ladder} />
      </div>
      <div id="narrow" style={{ width: 360 }}>
        <LadderMatrix ladder={ladder} idPrefix="narrow-" />
      </div>
    </>
  );
}
