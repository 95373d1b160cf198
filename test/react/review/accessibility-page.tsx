import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type AssessmentStore, createMemoryStore, failure, startSession } from 'rungs/review';
import { AssessmentForm, RatingInput } from 'rungs/review/react';
import { empty, many, self } from './demo.js';

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
  many: () => <AssessmentForm defaultValue={many} />,
};

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
