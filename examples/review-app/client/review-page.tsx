import { type ReactNode, useState } from 'react';
import { listedOf, overviewOf, pairedWith, type ReviewSession } from 'rungs/review';
import type { HttpStore } from 'rungs/review/http';
import { AssessmentComparison, AssessmentForm, AssessmentSummary, EvidenceLog, GrowthPlan } from 'rungs/review/react';
import type { ListedHere } from './api.js';
import type { Desk } from './app.js';
import { useListed } from './home.js';
import { PeriodNotice } from './period-notice.js';
import { Link, Main, pathTo, type View, views } from './place.js';
import { ReviewActions } from './review-actions.js';
import { RewordedNotice } from './reworded-notice.js';
import { SignedOff } from './signed-off.js';
import { useAssessmentOf, useSession, useStateOf } from './use-session.js';
import { useSigned } from './use-signed.js';

interface ReviewPageProps {
  readonly desk: Desk;
  readonly id: string;
  readonly view: View;
}

const titles: Readonly<Record<View, string>> = {
  assessment: 'Assessment',
  evidence: 'Evidence',
  'side-by-side': 'Side by side',
  plan: 'Growth plan',
  summary: 'Summary',
  'signed-off': 'Signed off',
};

/** One open assessment, which its author can edit and other people can read. */
export function ReviewPage({ desk, id, view }: ReviewPageProps) {
  const { listed, problem } = useListed(desk);
  if (!listed)
    return (
      <Main title="Review" aria-busy={problem === ''}>
        <p role="alert">{problem}</p>
      </Main>
    );
  return <Listed desk={desk} id={id} view={view} listed={listed} />;
}

interface ListedProps extends ReviewPageProps {
  readonly listed: readonly ListedHere[];
}

function Listed({ desk, id, view, listed }: ListedProps) {
  // The first listing is kept, so that an assessment that is deleted elsewhere stays on the screen.
  const [store] = useState(() => (listed.some((each) => each.id === id && each.by?.id === desk.person.id) ? desk.store : desk.reading));
  const opened = useSession(store, desk.person.name, id);
  if (opened.kind === 'open') return <Open desk={desk} session={opened.session} view={view} listed={listed} />;
  return (
    <Main title="Review" aria-busy={opened.kind === 'opening'}>
      {opened.kind === 'missing' && <p role="alert">There is no such review, or it is not shared with you.</p>}
      {opened.kind === 'failed' && <p role="alert">{opened.message}</p>}
    </Main>
  );
}

interface OpenProps extends Omit<ListedProps, 'id'> {
  readonly session: ReviewSession;
}

function Open({ desk, session, view, listed }: OpenProps) {
  const assessment = useAssessmentOf(session);
  const signing = useSigned(session);
  const { isDeleted, save } = useStateOf(session);
  const isSignedOut = (save.state === 'saved' ? save.waiting : save.state === 'failed' ? save.problem : undefined)?.kind === 'signed-out';
  const { about, by, basis } = overviewOf(assessment);
  const isMine = by?.id === desk.person.id;
  const beside = pairedWith(listedOf(assessment), listed);
  const shown = { session, readOnly: !isMine, headingLevel: 1 } as const;
  const next = nextOf(desk, assessment);
  return (
    <>
      <nav className="views" aria-label="Review">
        <Link to="/">All reviews</Link>
        {views.map((each) => (
          <Link key={each} to={pathTo(session.id, each)} {...(each === view && { 'aria-current': 'page' })}>
            {titles[each]}
          </Link>
        ))}
      </nav>
      <Main title={`${titles[view]}, ${about?.name ?? ''}`}>
        {isDeleted && <p role="alert">This review was deleted elsewhere. What you see can still be exported.</p>}
        {isSignedOut && (
          <p role="alert">
            You are signed out. <a href={pathTo(session.id, view)}>Sign in again</a>: what you wrote here is on this device, and is sent
            then.
          </p>
        )}
        {listed.some((each) => each.id === session.id && each.isPublished === false) && (
          <p className="notice" role="note">
            Not the published words: the definition or the ratings in this review are none that were published here. Compare them with the
            published ones before you rely on them.
          </p>
        )}
        {isMine && <PeriodNotice desk={desk} session={session} />}
        {isMine && <RewordedNotice session={session} ladder={desk.ladder} />}
        {view === 'assessment' && <AssessmentForm {...shown} />}
        {view === 'evidence' && <EvidenceLog {...shown} />}
        {view === 'side-by-side' &&
          (beside ? (
            <SideBySide
              key={beside.id}
              store={isMine ? desk.reading : desk.store}
              who={desk.person.name}
              session={session}
              other={beside.id}
            />
          ) : (
            <Empty title="Side by side">The other view is not shared with you yet. You see both here when it is.</Empty>
          ))}
        {view === 'plan' &&
          (next ? (
            <GrowthPlan {...shown} next={next} />
          ) : (
            <Empty title="Growth plan">{basis?.level.title ?? 'This level'} is the highest level that is defined.</Empty>
          ))}
        {view === 'signed-off' && (
          <SignedOff
            desk={desk}
            session={session}
            signing={signing}
            other={beside && { id: beside.id, store: isMine ? desk.reading : desk.store }}
          />
        )}
        {view === 'summary' && <AssessmentSummary assessment={assessment} headingLevel={1} />}
        <ReviewActions desk={desk} session={session} isMine={isMine} isSigned={signing.signed !== undefined} />
      </Main>
    </>
  );
}

/** The level to reach: the selected one, or the one above. */
function nextOf({ ladder }: Desk, assessment: Parameters<typeof overviewOf>[0]) {
  const { basis } = overviewOf(assessment);
  const here = ladder.levels.findIndex(({ id }) => id === basis?.level.id);
  return ladder.levels.find(({ id }) => id === basis?.target?.id) ?? (here < 0 ? undefined : ladder.levels[here + 1]);
}

interface SideBySideProps {
  /** The other person's assessment. */
  readonly store: HttpStore;
  readonly who: string;
  readonly session: ReviewSession;
  readonly other: string;
}

function SideBySide({ store, who, session, other }: SideBySideProps) {
  const opened = useSession(store, who, other);
  if (opened.kind === 'open') return <Both session={session} other={opened.session} />;
  if (opened.kind === 'opening') return null;
  return (
    <Empty title="Side by side">{opened.kind === 'failed' ? opened.message : 'The other view is not shared with you any more.'}</Empty>
  );
}

/** Puts the self-assessment first, for both readers. */
function Both({ session, other }: { readonly session: ReviewSession; readonly other: ReviewSession }) {
  const [one, two] = [useAssessmentOf(session), useAssessmentOf(other)];
  const [a, b] = overviewOf(one).role === 'self' ? [one, two] : [two, one];
  return <AssessmentComparison a={a} b={b} headingLevel={1} />;
}

function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="empty">
      <h1>{title}</h1>
      <p className="muted">{children}</p>
    </section>
  );
}
