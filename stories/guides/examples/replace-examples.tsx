import { type Components, LevelView, Prose } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** Examples in a list that is always open. It gets the props of `ExampleList`. */
const ExampleList: Components['ExampleList'] = ({ examples, idPrefix = '' }) => (
  <section aria-label="What it has looked like">
    <ul>
      {examples.map(({ id, text }) => (
        <li key={id} id={`${idPrefix}${id}`}>
          <Prose prose={text} />
        </li>
      ))}
    </ul>
  </section>
);
const components: Components = { ExampleList };

export const App = () => <LevelView level={l4} ladder={ladder} components={components} defaultValue={['domain-expertise']} />;
