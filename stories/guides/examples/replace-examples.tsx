import { type Components, LevelView, Prose } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';

/** Examples always open, in a list of yours. What it is given is what `ExampleList` is given. */
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
