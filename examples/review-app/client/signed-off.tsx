import { useRef, useState } from 'react';
import { type Assessment, changesBetween, overviewOf, type ReviewSession, sealedVersions } from 'rungs/review';
import type { HttpStore } from 'rungs/review/http';
import { SealedReview } from 'rungs/review/react';
import { acknowledge, type Signed, signOffAgain, wishDeletion, withdrawDeletion } from './api.js';
import type { Desk } from './app.js';
import { goTo } from './place.js';
import { useAssessmentOf, useSession } from './use-session.js';
import type { Signing } from './use-signed.js';

interface SignedOffProps {
  readonly desk: Desk;
  readonly session: ReviewSession;
  readonly signing: Signing;
  /** The other view, if it is shared. */
  readonly other: { readonly id: string; readonly store: HttpStore } | undefined;
}

/** What was signed off: its versions, what was changed since, whether the employee has seen it, and how it is deleted. */
export function SignedOff({ desk, session, signing, other }: SignedOffProps) {
  const mine = useAssessmentOf(session);
  const { signed } = signing;
  if (!signed)
    return (
      <section className="empty">
        <h1>Signed off</h1>
        <p className="muted">
          Nothing yet. When you have talked about it, both views are kept here as they were, with the definition, for both of you.
        </p>
      </section>
    );
  return (
    <>
      {other ? (
        <WithOther desk={desk} signing={signing} id={session.id} signed={signed} mine={mine} other={other} />
      ) : (
        <Versions desk={desk} signing={signing} id={session.id} signed={signed} current={[mine]} />
      )}
      <Deletion desk={desk} id={session.id} signed={signed} refresh={signing.refresh} />
    </>
  );
}

interface VersionsProps extends Pick<SignedOffProps, 'desk' | 'signing'> {
  readonly id: string;
  readonly signed: Signed;
}

function WithOther({
  mine,
  other,
  ...rest
}: VersionsProps & { readonly mine: Assessment; readonly other: { id: string; store: HttpStore } }) {
  const opened = useSession(other.store, rest.desk.person.name, other.id);
  if (opened.kind === 'open') return <Live {...rest} mine={mine} other={opened.session} />;
  return <Versions {...rest} current={opened.kind === 'missing' ? [mine] : undefined} />;
}

const Live = ({ mine, other, ...rest }: VersionsProps & { readonly mine: Assessment; readonly other: ReviewSession }) => (
  <Versions {...rest} current={[mine, useAssessmentOf(other)]} />
);

function Versions({ desk, signing, id, signed, current }: VersionsProps & { readonly current: readonly Assessment[] | undefined }) {
  const [problem, setProblem] = useState('');
  const { sealed } = signed;
  const last = sealedVersions(sealed).at(-1)?.assessments ?? [];
  const about = last[0] && overviewOf(last[0]).about?.id;
  const isMine = (each: Assessment): boolean => overviewOf(each).by?.id === desk.person.id;
  const changed = current ? changesBetween(last, current) : [];
  const act = (run: Promise<unknown>): void => {
    run.then(signing.refresh).then(
      () => setProblem(''),
      () => setProblem('That did not work. Try again in a moment.'),
    );
  };
  return (
    <>
      {changed.some(({ assessment }) => isMine(assessment)) && (
        <section className="notice" aria-label="Changed since">
          <p>You have changed something since. What was signed off stays as it is; signed off again, it is a new version.</p>
          <button type="button" className="primary" onClick={() => act(signOffAgain(id))}>
            Sign off the changes
          </button>
        </section>
      )}
      <p role="alert">{problem}</p>
      <SealedReview
        sealed={sealed}
        current={current}
        headingLevel={1}
        {...(about === desk.person.id && { onAcknowledge: (comment: string) => act(acknowledge(id, comment)) })}
      />
    </>
  );
}

interface DeletionProps extends Pick<SignedOffProps, 'desk'> {
  readonly id: string;
  readonly signed: Signed;
  readonly refresh: () => Promise<void>;
}

/** Deleting what was signed off needs both. */
function Deletion({ desk, id, signed, refresh }: DeletionProps) {
  const [problem, setProblem] = useState('');
  const question = useRef<HTMLDialogElement>(null);
  const { wishedBy } = signed.deletion;
  const isWished = wishedBy.some((each) => each.id === desk.person.id);
  const others = wishedBy.filter((each) => each.id !== desk.person.id).map(({ name }) => name);
  const change = async (): Promise<void> => {
    question.current?.close();
    try {
      const outcome = isWished ? await withdrawDeletion(id) : await wishDeletion(id);
      if (typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'deleted') goTo('/');
      else await refresh();
    } catch {
      setProblem('That did not work. Try again in a moment.');
    }
  };
  return (
    <section className="foot" aria-label="Deletion">
      <p className="muted" role="status">
        {isWished && 'You want it to be deleted. It is when the other of you wants it too. '}
        {others.length > 0 && `${others.join(', ')} wants it to be deleted. It is when you want it too, and cannot be brought back then. `}
        {wishedBy.length === 0 && 'It is deleted, with both views, only when both of you want it.'}
      </p>
      <div className="actions">
        <button type="button" className="quiet" onClick={() => (isWished ? void change() : question.current?.showModal())}>
          {isWished ? 'Keep it after all' : 'I want it to be deleted…'}
        </button>
      </div>
      <dialog ref={question} aria-labelledby="delete-signed">
        <h2 id="delete-signed">Delete what was signed off?</h2>
        <p>
          {others.length > 0
            ? 'The other of you wants it too: all versions and both views are gone at once, and cannot be brought back.'
            : 'All versions and both views are gone as soon as the other of you wants it too. Until then you can take this back.'}
        </p>
        <div className="actions">
          <button type="button" className="primary" onClick={() => question.current?.close()}>
            Keep it
          </button>
          <button type="button" onClick={() => void change()}>
            I want it to be deleted
          </button>
        </div>
      </dialog>
      <p role="alert">{problem}</p>
    </section>
  );
}
