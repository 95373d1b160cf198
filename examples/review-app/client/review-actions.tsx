import { useRef, useState } from 'react';
import {
  conflictAt,
  markDone,
  overviewOf,
  type ReviewSession,
  setStatus,
  share,
  writeConversationHtml,
  writeConversationMarkdown,
} from 'rungs/review';
import type { Desk } from './app.js';
import { download } from './download.js';
import { goTo } from './place.js';
import { useAssessmentOf } from './use-session.js';

/** Actions on a whole assessment: share, download and delete. */
export function ReviewActions({
  desk,
  session,
  isMine,
  isSigned,
}: {
  readonly desk: Desk;
  readonly session: ReviewSession;
  readonly isMine: boolean;
  /** Whether it was signed off: then one alone cannot delete it. */
  readonly isSigned: boolean;
}) {
  const assessment = useAssessmentOf(session);
  const { status, about, role = 'self' } = overviewOf(assessment);
  const question = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState('');
  // Each button below settles it.
  const isUnsettled = conflictAt(assessment, 'status') !== undefined;
  const other = role === 'self' ? 'your manager' : (about?.name ?? '');
  const remove = async (): Promise<void> => {
    const outcome = await desk.store.delete(session.id);
    if (outcome.ok) goTo('/');
    else setProblem(outcome.problem.message);
  };
  return (
    <section className="foot" aria-label="This review">
      {isMine && (
        <div className="actions">
          {(status === 'draft' || isUnsettled) && (
            <button type="button" className="primary" onClick={() => session.change(share)}>
              Share with {other}
            </button>
          )}
          {status === 'shared' && !isUnsettled && (
            <button type="button" className="primary" onClick={() => session.change(markDone)}>
              We have talked about it
            </button>
          )}
          {(status === 'shared' || isUnsettled) && (
            <button type="button" onClick={() => session.change((before, stamp) => setStatus(before, 'draft', stamp))}>
              Make it a draft again
            </button>
          )}
          <p className="muted" role="status">
            {isUnsettled && `Shared on one device and not on another: ${other} may not see it until you choose.`}
            {!isUnsettled && status === 'draft' && 'A draft. Only you can see it.'}
            {!isUnsettled && status === 'shared' && `Shared: ${other} can read it.`}
            {!isUnsettled && status === 'done' && `Discussed: ${other} can read it. Both views are kept as they were under “Signed off”.`}
          </p>
        </div>
      )}
      <div className="actions">
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" onClick={() => download('review.md', 'text/markdown', writeConversationMarkdown(assessment))}>
          Export as Markdown
        </button>
        <button type="button" onClick={() => download('review.html', 'text/html', writeConversationHtml(assessment))}>
          Export as HTML
        </button>
        <button type="button" onClick={() => download('review.json', 'application/json', session.export())}>
          Export as JSON
        </button>
        {isMine && !isSigned && (
          <button type="button" className="quiet danger" onClick={() => question.current?.showModal()}>
            Delete…
          </button>
        )}
      </div>
      <dialog ref={question} aria-labelledby="delete-review">
        <h2 id="delete-review">Delete this review?</h2>
        <p>It is gone from the server and from every device, for those you shared it with too. Export it first, if you may want it.</p>
        <div className="actions">
          <button type="button" className="primary" onClick={() => question.current?.close()}>
            Keep it
          </button>
          <button type="button" className="danger" onClick={() => void remove()}>
            Delete
          </button>
        </div>
        <p role="alert">{problem}</p>
      </dialog>
    </section>
  );
}
