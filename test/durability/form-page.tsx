import { createRoot } from 'react-dom/client';
import { AssessmentForm, EvidenceLog } from 'rungs/review/react';
import { page } from './page.js';

/** The page with the components, which show the assessment once it is open. */
const root = createRoot(document.querySelector('main') as HTMLElement);
globalThis.review = {
  ...page,
  async open(options) {
    const state = await page.open(options);
    const session = page.session();
    root.render(
      <>
        <AssessmentForm session={session} />
        <EvidenceLog session={session} />
      </>,
    );
    return state;
  },
};
