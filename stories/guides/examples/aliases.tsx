import { useMemo } from 'react';
import { LadderMatrix } from 'rungs';
import { readLadder } from 'rungs/markdown';
import l3 from '../../../data/octopus/data-engineering/L3-Senior-Data-Engineer.md?raw';
import software from '../../../data/octopus/software-engineering/L4-Lead-Software-Engineer.md?raw';

/** Two pages use different names for one competency, which only their author can know. `aliases` tells the reader. */
export function App() {
  const { ladder } = useMemo(
    () =>
      readLadder(
        [
          { path: 'L3.md', text: l3 },
          { path: 'L4.md', text: software },
        ],
        { aliases: { 'Customer Success': 'Stakeholder Success' } },
      ),
    [],
  );
  return ladder && <LadderMatrix ladder={ladder} />;
}
