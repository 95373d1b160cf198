import { useEffect, useRef } from 'react';
import { type PlaygroundOptions, startPlayground } from '../src/playground/index.js';
import '../src/playground/playground.css';

export type PlaygroundProps = Pick<PlaygroundOptions, 'samples'>;

/** The playground of `rungs preview`: the text of a ladder, the rendered result, its issues and the data. */
export function Playground({ samples }: PlaygroundProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      root.current
        ? startPlayground(root.current, {
            samples,
            startWorker: () => new Worker(new URL('../src/playground/worker.ts', import.meta.url), { type: 'module' }),
            startOpener: () => new Worker(new URL('../src/playground/open-worker.ts', import.meta.url), { type: 'module' }),
          })
        : undefined,
    [samples],
  );
  return <div ref={root} />;
}
