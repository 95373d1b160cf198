import { type ReactNode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { type AssessmentStore, createMemoryStore, failure, startSession } from 'rungs/review';
import { AssessmentComparison, AssessmentForm, AssessmentSummary, EvidenceLog, GrowthPlan, RatingInput } from 'rungs/review/react';
import { empty, managers, many, self } from './demo.js';

/** A store that one can take the room from. */
const memory = createMemoryStore();
let isFull = false;
const store: AssessmentStore = { ...memory, save: (part) => (isFull ? Promise.resolve(failure('quota')) : memory.save(part)) };
const session = startSession(store, empty);

const pages: Readonly<Record<string, () => ReactNode>> = {
  session: () => <AssessmentForm session={session} />,
  'read-only': () => <AssessmentForm defaultValue={self} readOnly />,
  disabled: () => <AssessmentForm defaultValue={self} disabled />,
  invalid: () => <AssessmentForm defaultValue={empty} required invalid={{ 'domain-expertise': 'Choose the word that fits best.' }} />,
  alone: () => <RatingInput name="r" />,
  shadow: () => <RatingInput name="r" />,
  'all parts': () => (
    <>
      <AssessmentForm session={session} />
      <EvidenceLog session={session} />
      <AssessmentComparison a={self} b={managers} />
      <GrowthPlan session={session} next={l4} />
      <Summary />
    </>
  ),
  many: () => <AssessmentForm defaultValue={many} />,
};

/** What the session has, as it is now. */
function Summary() {
  return <AssessmentSummary assessment={useSyncExternalStore(session.subscribe, session.getSnapshot)} />;
}

/** What the tests drive: one page of these, within a shadow root where it says so. */
export const page = {
  show(name: string) {
    const main = document.querySelector('main') as HTMLElement;
    const root = name === 'shadow' ? main.attachShadow({ mode: 'open' }) : main;
    createRoot(root).render(pages[name]?.());
  },
  useUpRoom() {
    isFull = true;
  },
};

declare global {
  var accessibility: typeof page;
}
globalThis.accessibility = page;
