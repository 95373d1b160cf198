import { useState } from 'react';
import { overviewOf, type ReviewSession, setCycle } from 'rungs/review';
import type { Desk } from './app.js';
import { currentOf, PeriodSelect } from './period-select.js';
import { useAssessmentOf } from './use-session.js';

/** Asks for the period of an assessment that has none, such as one of before there were periods. */
export function PeriodNotice({ desk: { periods }, session }: { readonly desk: Desk; readonly session: ReviewSession }) {
  const { cycle } = overviewOf(useAssessmentOf(session));
  const [id, setId] = useState(currentOf(periods)?.id);
  const chosen = periods.find((each) => each.id === id);
  if (cycle || !chosen) return null;
  return (
    <section className="notice" aria-label="Period">
      <p>This review is for no period yet. The views of the same period are shown side by side.</p>
      <div className="actions">
        <PeriodSelect periods={periods} value={id} onChange={setId} />
        <button type="button" onClick={() => session.change((before, stamp) => setCycle(before, chosen, stamp))}>
          Set the period
        </button>
      </div>
    </section>
  );
}
