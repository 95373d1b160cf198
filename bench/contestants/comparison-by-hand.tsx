import type { Change, CompetencyDifference, Difference, LevelDifference, Prose, TextRange } from 'rungs';
import { Text } from './parts.js';

/** A hand-written comparison with the same text in the same order as `LevelComparison`. */
export function Comparison({ difference }: { difference: LevelDifference }) {
  const { from, to, summary, facts, competencies } = difference;
  const codes = { from: from.code ?? '', to: to.code ?? '' };
  return (
    <article className="comparison">
      <h2>
        What changes from {codes.from} to {codes.to}
      </h2>
      <div className="sides">
        <p>
          <span className="tag">{codes.from}</span> {from.title}
        </p>
        <p>
          <span className="tag">{codes.to}</span> {to.title}
        </p>
      </div>
      {summary && <Sides of={summary} proseOf={(prose) => prose} codes={codes} />}
      <dl>
        {facts.map((fact) => (
          <div key={(fact.to ?? fact.from)?.id}>
            <dt>{(fact.to ?? fact.from)?.label}</dt>
            <dd>
              <Sides of={fact} proseOf={({ value }) => value} codes={codes} />
            </dd>
          </div>
        ))}
      </dl>
      {competencies.map((competency) => (
        <section key={competency.id}>
          <h3>
            <span aria-hidden="true">{competency.icon}</span> {competency.title}
          </h3>
          <p className="counts">{summarise(competency, codes)}</p>
          {competency.summary && <Sides of={competency.summary} proseOf={(prose) => prose} codes={codes} />}
          {competency.isMatched && (
            <>
              <Pairs title="Raised" change="raised" competency={competency} codes={codes} />
              <Pairs title="Kept" change="kept" competency={competency} codes={codes} />
            </>
          )}
          <div className="sides">
            <List title={competency.isMatched ? 'New' : `Asked at ${codes.to}`} change="new" competency={competency} />
            <List title={competency.isMatched ? 'Taken for granted' : `Asked at ${codes.from}`} change="granted" competency={competency} />
          </div>
        </section>
      ))}
    </article>
  );
}

interface Codes {
  from: string;
  to: string;
}

const countOf = ({ expectations }: CompetencyDifference, change: Change): number =>
  expectations.filter((each) => each.change === change).length;

function summarise(competency: CompetencyDifference, { from, to }: Codes): string {
  if (!competency.from) return `Not part of ${from}`;
  if (!competency.to) return `Not part of ${to}`;
  if (!competency.isMatched) return `Nothing that ${from} says returns in ${to}: each asks in its own words.`;
  const counts = [
    [countOf(competency, 'raised'), 'raised'],
    [countOf(competency, 'new'), 'new'],
    [countOf(competency, 'kept'), 'kept'],
    [countOf(competency, 'granted'), 'taken for granted'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
    .join(', ');
}

function Pairs({ title, change, competency, codes }: { title: string; change: Change; competency: CompetencyDifference; codes: Codes }) {
  if (countOf(competency, change) === 0) return null;
  return (
    <>
      <p className="counts">{title}</p>
      <ul>
        {competency.expectations
          .filter((each) => each.change === change)
          .map((each) => (
            <li key={each.to?.id}>
              <Sides of={each} proseOf={({ text }) => text} codes={codes} />
            </li>
          ))}
      </ul>
    </>
  );
}

function List({ title, change, competency }: { title: string; change: Change; competency: CompetencyDifference }) {
  if (countOf(competency, change) === 0) return null;
  return (
    <div>
      <p className="counts">{title}</p>
      <ul>
        {competency.expectations
          .filter((each) => each.change === change)
          .map(({ from, to, depth }) => (
            <li key={(to ?? from)?.id} className={depth > 0 ? 'deeper' : undefined}>
              <Text prose={(to ?? from)?.text ?? ''} />
            </li>
          ))}
      </ul>
    </div>
  );
}

function Sides<Part>({ of, proseOf, codes }: { of: Difference<Part>; proseOf: (part: Part) => Prose; codes: Codes }) {
  const { change, from, to, removed, added } = of;
  if (change === 'kept' && to !== undefined) return <Text prose={proseOf(to)} />;
  return (
    <div className="sides">
      <div>
        <span className="tag">{codes.from}</span>
        {from === undefined ? <em>Not part of {codes.from}</em> : <Marked prose={proseOf(from)} ranges={removed} tag="del" />}
      </div>
      <div>
        <span className="tag">{codes.to}</span>
        {to === undefined ? <em>Not part of {codes.to}</em> : <Marked prose={proseOf(to)} ranges={added} tag="ins" />}
      </div>
    </div>
  );
}

/** Marks ranges in plain text only, as a hand-written page would. */
function Marked({ prose, ranges, tag: Tag }: { prose: Prose; ranges: readonly TextRange[]; tag: 'ins' | 'del' }) {
  if (typeof prose !== 'string') return <Text prose={prose} />;
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <span key={start}>
          {prose.slice(ranges[at - 1]?.end ?? 0, start)}
          <Tag>{prose.slice(start, end)}</Tag>
        </span>
      ))}
      {prose.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
