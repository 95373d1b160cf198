import type { Competency, Example, Expectation, Prose } from 'rungs';
import type { Content } from '../content.js';

/** Parts that the hand-written contestants share: everything except the disclosure of competencies. The elements are those of the limit. */
export function Head({ level, ladder }: Content) {
  return (
    <>
      <header className="level-head">
        <ol className="rail">
          {ladder.levels.map(({ id, code }) => (
            <li key={id} className="rung" aria-current={id === level.id ? 'true' : undefined}>
              {code}
            </li>
          ))}
        </ol>
        <div>
          <h2 className="level-title">{level.title}</h2>
          <p className="summary">
            <Text prose={level.summary ?? ''} />
          </p>
        </div>
      </header>
      <dl className="facts">
        {level.facts.map(({ id, label, value }) => (
          <div key={id} className={typeof value === 'string' && value.length > 40 ? 'fact fact-long' : 'fact'}>
            <dt>{label}</dt>
            <dd>
              <Text prose={value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export const Foot = ({ level }: Pick<Content, 'level'>) => <footer className="level-foot">Definition {level.code}</footer>;

export const Icon = ({ icon }: Competency) => (
  <span className="icon" aria-hidden="true">
    {icon}
  </span>
);

export const Counts = ({ expectations, examples }: Competency) => (
  <span className="counts">
    {expectations.length} expectations · {examples.length} examples
  </span>
);

export function Body({ expectations, examples }: Competency) {
  return (
    <>
      <ul className="expectations">
        <Items list={expectations} />
      </ul>
      <details className="examples">
        <summary>
          Examples <span>{examples.length}</span>
        </summary>
        <ul>
          <Items list={examples} />
        </ul>
      </details>
    </>
  );
}

const Items = ({ list }: { list: readonly (Expectation | Example)[] }) =>
  list.map(({ id, text }) => (
    <li key={id}>
      <Text prose={text} />
    </li>
  ));

export function Text({ prose }: { prose: Prose }) {
  if (typeof prose === 'string') return prose;
  return prose.map((inline, at) => {
    if (typeof inline === 'string') return inline;
    const key = `${at}`;
    if ('code' in inline) return <code key={key}>{inline.code}</code>;
    if ('em' in inline) return <em key={key}>{<Text prose={inline.em} />}</em>;
    if ('strong' in inline) return <strong key={key}>{<Text prose={inline.strong} />}</strong>;
    return (
      <a key={key} href={inline.href}>
        <Text prose={inline.text} />
      </a>
    );
  });
}
