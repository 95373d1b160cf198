import { useEffect, useState } from 'react';
import { type Person, reviewEnglish, statusText } from 'rungs/review';
import type { ListedHere } from './api.js';
import type { Desk } from './app.js';
import { Begin } from './begin.js';
import { MyData } from './my-data.js';
import { MyLog } from './my-log.js';
import { Link, Main, pathTo } from './place.js';
import { SetAside } from './set-aside.js';

/** The list of a person's own reviews and those of the people they manage. */
export function Home({ desk }: { readonly desk: Desk }) {
  const { person, reports } = desk;
  const { listed, problem } = useListed(desk);
  const of = (who: Person): readonly ListedHere[] => listed?.filter(({ about }) => about?.id === who.id) ?? [];
  return (
    <Main title="Your reviews">
      <h1>Your reviews</h1>
      {problem && <p role="alert">{problem}</p>}
      <SetAside desk={desk} />
      {listed && of(person).length === 0 && (
        <p className="muted">Nothing yet. Begin with your own view; nobody sees it until you share it.</p>
      )}
      <List items={of(person)} />
      {listed && <Begin desk={desk} about={person} listed={of(person)} />}
      {reports.map((report) => (
        <section key={report.id} aria-labelledby={`about-${report.id}`}>
          <h2 id={`about-${report.id}`}>{report.name}</h2>
          {listed && !of(report).some(({ role }) => role === 'self') && (
            <p className="muted">Has not shared a self-assessment with you yet.</p>
          )}
          <List items={of(report)} />
          {listed && <Begin desk={desk} about={report} listed={of(report)} />}
        </section>
      ))}
      <MyLog person={person} />
      <MyData person={person} />
    </Main>
  );
}

function List({ items }: { readonly items: readonly ListedHere[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="cards">
      {latestFirst(items).map((item) => (
        <li key={item.id}>
          <Link to={pathTo(item.id)} className="card">
            <strong>{[item.role ? reviewEnglish.titles[item.role] : 'Assessment', item.cycle?.title].filter(Boolean).join(', ')}</strong>
            <span>{[item.level?.code, item.level?.title].filter(Boolean).join(' · ')}</span>
            <span className="muted">
              {[item.ladder?.title, statusText(item), item.isPublished === false && 'Not the published words'].filter(Boolean).join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The latest period first, those without one last. */
const latestFirst = (items: readonly ListedHere[]): readonly ListedHere[] =>
  items.toSorted((a, b) => (b.cycle?.to ?? '').localeCompare(a.cycle?.to ?? '') || (b.statusDate ?? '').localeCompare(a.statusDate ?? ''));

/** Milliseconds between two listings, so that what others begin and share appears. */
const listEvery = 10_000;

/** Lists the assessments on the server, and refreshes the list when one changes and, while the page is visible, regularly. */
export function useListed({ store, reading }: Desk): Listed {
  const [state, setState] = useState<Listed>({ listed: undefined, problem: '' });
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const outcome = await store.list();
      if (isGone) return;
      setState((before) => (outcome.ok ? { listed: outcome.value, problem: '' } : { ...before, problem: outcome.problem.message }));
      // Signed out, it would ask in vain.
      if (!outcome.ok && outcome.problem.kind === 'signed-out') clearInterval(regularly);
    };
    void ask();
    // Debounced, because every input changes an assessment.
    let rest: ReturnType<typeof setTimeout> | undefined;
    const hear = (): void => {
      clearTimeout(rest);
      rest = setTimeout(() => void ask(), 1000);
    };
    const stops = [store.subscribe(hear), reading.subscribe(hear)];
    const look = (): void => {
      if (document.visibilityState === 'visible') void ask();
    };
    document.addEventListener('visibilitychange', look);
    const regularly = setInterval(look, listEvery);
    return () => {
      isGone = true;
      clearTimeout(rest);
      clearInterval(regularly);
      for (const stop of stops) stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, [store, reading]);
  return state;
}

interface Listed {
  /** `undefined` until the list is loaded. */
  readonly listed: readonly ListedHere[] | undefined;
  readonly problem: string;
}
