import { useEffect, useState } from 'react';
import type { Ladder } from 'rungs';
import { type AssessmentStore, type Cycle, createMemoryStore } from 'rungs/review';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { createIndexedDbStore } from 'rungs/review/indexeddb';
import { ladderOf, periodsOf, type Visitor, visitorOf } from './api.js';
import { Header } from './header.js';
import { Home } from './home.js';
import { usePlace } from './place.js';
import { ReviewPage } from './review-page.js';
import { SignIn } from './sign-in.js';

/** Context of every page: the signed-in person, the current definition and the stores of assessments. */
export interface Desk extends Visitor {
  readonly ladder: Ladder;
  /** The periods of reviews, as the server has them. */
  readonly periods: readonly Cycle[];
  /** Store of the person's own assessments: saved on the device first, then on the server. */
  readonly store: HttpStore;
  /** Store of other people's assessments, which are read from the server and not saved on this device. */
  readonly reading: HttpStore;
  /** The person's own assessments on this device. */
  readonly device: AssessmentStore;
}

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'in'; readonly desk: Desk };

export function App() {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const { id, view } = usePlace();
  useEffect(() => {
    let close = (): void => undefined;
    let isGone = false;
    const open = async (): Promise<void> => {
      const visitor = await visitorOf();
      const [ladder, periods] = visitor ? await Promise.all([ladderOf(), periodsOf()]) : [];
      if (isGone) return;
      if (!visitor || !ladder || !periods) return setState({ kind: 'signed-out' });
      // Each person has their own database, because several people can use one device. Offline changes are sent when the connection is back.
      const device = createIndexedDbStore({ name: `reviews-${visitor.person.id}` });
      const store = createHttpStore({ url: '/api', local: device, pollEvery: 5000 });
      const reading = createHttpStore({ url: '/api', local: createMemoryStore(), pollEvery: 5000 });
      close = () => {
        for (const each of [store, reading, device]) each.close();
      };
      setState({ kind: 'in', desk: { ...visitor, ladder, periods, store, reading, device } });
    };
    open().catch(() => isGone || setState({ kind: 'failed' }));
    return () => {
      isGone = true;
      close();
    };
  }, []);

  if (state.kind === 'signed-out') return <SignIn />;
  if (state.kind === 'failed')
    return (
      <main className="narrow">
        <h1>Reviews</h1>
        <p role="alert">The server does not answer. What you wrote on this device is still on it; load the page again in a moment.</p>
      </main>
    );
  if (state.kind === 'asking') return <main aria-busy="true" />;
  return (
    <>
      <Header desk={state.desk} />
      {id === undefined ? <Home desk={state.desk} /> : <ReviewPage key={id} desk={state.desk} id={id} view={view} />}
    </>
  );
}
