import { LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import './index.css';

export function App() {
  return (
    <main className="p-4">
      <button type="button" className="mb-4 underline" onClick={() => document.documentElement.classList.toggle('dark')}>
        Toggle theme
      </button>
      <LevelView level={l4} ladder={ladder} headingLevel={1} className="max-w-5xl rounded-xl border bg-card p-8" />
    </main>
  );
}
