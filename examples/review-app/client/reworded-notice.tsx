import { useState } from 'react';
import { fingerprint, type Ladder } from 'rungs';
import { type CarriedOver, carryOver, moveEntry, overviewOf, type ReviewSession } from 'rungs/review';
import { useAssessmentOf } from './use-session.js';

/** Offers to move an assessment to the reworded definition. Uncertain matches are confirmed by the user. */
export function RewordedNotice({ session, ladder }: { readonly session: ReviewSession; readonly ladder: Ladder }) {
  const assessment = useAssessmentOf(session);
  const [carried, setCarried] = useState<CarriedOver>();
  const { basis } = overviewOf(assessment);
  const level = ladder.levels.find(({ id }) => id === basis?.level.id);
  const isReworded =
    basis !== undefined && basis.ladder.id === ladder.id && level !== undefined && fingerprint(level) !== basis.fingerprint;
  const carry = (): void =>
    session.change((before, stamp) => {
      const outcome = carryOver(before, ladder, stamp);
      setCarried(outcome);
      return outcome.assessment;
    });
  if (isReworded)
    return (
      <section className="notice" aria-label="The definition has changed">
        <p>
          The definition of {level.title} has been reworded since you began. You see the words as they were then. What you wrote comes along
          to the new ones; nothing is dropped.
        </p>
        <button type="button" className="primary" onClick={carry}>
          Use the new words
        </button>
      </section>
    );
  if (!carried) return null;
  const { offered, orphaned } = carried;
  return (
    <section className="notice" aria-label="The definition has changed">
      <p role="status">You are on the new words. What you wrote came along.</p>
      {offered.length > 0 && (
        <ul>
          {offered.map((moved) => (
            <li key={moved.from}>
              <p>
                “{moved.fromText}” may be “{moved.toText}” now.
              </p>
              <button
                type="button"
                onClick={() => {
                  session.change((before, stamp) => moveEntry(before, moved.from, moved.to, stamp));
                  setCarried({ ...carried, offered: offered.filter((each) => each !== moved) });
                }}
              >
                It is the same
              </button>
            </li>
          ))}
        </ul>
      )}
      {orphaned.length > 0 && <p>No longer in the definition, and kept at the end: {orphaned.map(({ text }) => text).join('; ')}</p>}
      <button type="button" className="quiet" onClick={() => setCarried(undefined)}>
        Close
      </button>
    </section>
  );
}
