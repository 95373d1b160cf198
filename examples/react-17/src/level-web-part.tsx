import { useEffect, useRef, useState } from 'react';
import { l4 } from 'rungs/data/octopus-data-engineering';
import type { ChangeDetail, RungsLevelElement } from 'rungs/element';
import 'rungs/rungs-element.js';

/** A level on a page with React 17. The element bundles its own React. */
export function LevelWebPart() {
  const ref = useRef<RungsLevelElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);

  // React 17 passes only strings to custom elements, so properties and event listeners are set on the ref.
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onChange = (event: Event) => setOpen((event as CustomEvent<ChangeDetail>).detail.open);
    element.level = l4;
    element.addEventListener('rungs-change', onChange);
    return () => element.removeEventListener('rungs-change', onChange);
  }, []);

  return (
    <main>
      <p>
        Open: {open.length} of {l4.competencies.length}
      </p>
      <rungs-level ref={ref} heading-level="1" />
    </main>
  );
}
