import { LevelCard, LevelView } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import 'rungs/styles.css';
import './page.css';
import seniorEngineer from './ladder/L3-Senior-Software-Engineer.md';
import softwareEngineering from './ladder?ladder';

export function App() {
  return (
    <main>
      <LevelView level={l4} ladder={ladder} headingLevel={1} />
      <LevelCard level={seniorEngineer} ladder={softwareEngineering} />
    </main>
  );
}
