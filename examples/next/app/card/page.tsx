import { ExampleList, ExpectationList, LevelCard, LevelFacts, Prose } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';

/** Uses only components without state, so this page loads no script of rungs. */
export default function Page() {
  return (
    <>
      <LevelCard level={l4} ladder={ladder} headingLevel={1} />
      {l4.competencies.map(({ id, icon, title, expectations, examples }) => (
        <section key={id}>
          <h2>
            {icon} {title}
          </h2>
          <ExpectationList expectations={expectations} />
          <ExampleList examples={examples} />
        </section>
      ))}
      <h2>The level below: {l3.title}</h2>
      {l3.summary && <Prose prose={l3.summary} />}
      <LevelFacts facts={l3.facts} />
    </>
  );
}
