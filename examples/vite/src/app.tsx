import { LevelCard, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import './page.css';
import staffEngineer from './L5-staff-engineer.md';

export function App() {
  return (
    <main>
      <LevelView level={l4} ladder={ladder} headingLevel={1} />
      <LevelCard level={staffEngineer} />
    </main>
  );
}
