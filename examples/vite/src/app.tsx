import { LevelCard, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import './page.css';
import seniorEngineer from './L3-Senior-Software-Engineer.md';

export function App() {
  return (
    <main>
      <LevelView level={l4} ladder={ladder} headingLevel={1} />
      <LevelCard level={seniorEngineer} />
    </main>
  );
}
