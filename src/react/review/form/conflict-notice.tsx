import {
  type Assessment,
  type Conflict,
  conflictAt,
  formatDay,
  type Json,
  type RatingScale,
  recordTitle,
  resolveConflict,
  type Version,
  versionText,
} from '../../../review/index.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import type { Draft } from '../use-drafts.js';

interface VersionsProps {
  readonly title: string;
  readonly versions: readonly Version[];
  readonly textOf: (value: Json | undefined) => string;
  /** Applies the chosen version. Without it the versions are shown without buttons. */
  readonly onKeep: ((version: Version) => void) | undefined;
  readonly words: ReviewLabels;
}

/** Versions of a record, each with its author and date. */
const Versions = ({ title, versions, textOf, onKeep, words }: VersionsProps) => (
  <div data-rungs="conflict">
    <p data-rungs="review-label">{title}</p>
    <ul data-rungs="conflict-versions">
      {versions.map((version) => (
        <li key={`${version.by}-${version.n}`} data-rungs="conflict-version">
          <p dir="auto">{textOf(version.value)}</p>
          <p data-rungs="review-muted">{[version.who, formatDay(words.locale, version.at.slice(0, 10))].filter(Boolean).join(' · ')}</p>
          {onKeep && (
            <button type="button" data-rungs="review-button" onClick={() => onKeep(version)}>
              {words.keepThis}
            </button>
          )}
        </li>
      ))}
    </ul>
  </div>
);

export interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly scale?: RatingScale | undefined;
  /** @default that there are concurrent edits */
  readonly title?: string | undefined;
  /** Applies the chosen version. Without it the versions are shown without buttons. */
  readonly change?: ((edit: Edit) => void) | undefined;
  /** Called after a version was chosen. */
  readonly onKeep?: () => void;
  readonly words: ReviewLabels;
}

/** The versions of a concurrent edit that is not resolved yet. */
export const ConflictNotice = ({ conflict: { key, versions }, scale, title, change, onKeep, words }: ConflictNoticeProps) => (
  <Versions
    title={title ?? words.conflict}
    versions={versions}
    textOf={(value) => versionText(key, value, words, { scale })}
    onKeep={
      change &&
      (({ value }) => {
        change((assessment, stamp) => resolveConflict(assessment, key, value, stamp));
        onKeep?.();
      })
    }
    words={words}
  />
);

export interface ConflictNoticesProps extends Omit<ConflictNoticeProps, 'conflict'> {
  readonly conflicts: readonly Conflict[];
}

/** The notices of several records. */
export const ConflictNotices = ({ conflicts, ...rest }: ConflictNoticesProps) =>
  conflicts.map((conflict) => <ConflictNotice key={conflict.key} conflict={conflict} {...rest} />);

const overviewKeys = ['about', 'by', 'role', 'basis', 'cycle', 'scale', 'status'] as const;

export interface OverviewConflictsProps extends Pick<ConflictNoticeProps, 'change' | 'words'> {
  readonly assessment: Assessment;
  /** Whose assessment it is, if there are several. */
  readonly of?: string;
}

/** The conflicts of what an assessment has once, such as its status and its level. */
export const OverviewConflicts = ({ assessment, of, change, words }: OverviewConflictsProps) =>
  overviewKeys.map((key) => {
    const conflict = conflictAt(assessment, key);
    const title = [of, recordTitle(assessment, key, words), words.conflict].filter(Boolean).join(': ');
    return conflict && <ConflictNotice key={key} conflict={conflict} title={title} change={change} words={words} />;
  });

export interface MeanwhileNoticeProps {
  /** The key of the record. */
  readonly of: string;
  readonly version: Version | undefined;
  readonly onKeep: (version: Version) => void;
  readonly words: ReviewLabels;
}

/** A version that came in while somebody is at the field that shows another. */
export const MeanwhileNotice = ({ of, version, onKeep, words }: MeanwhileNoticeProps) =>
  version && (
    <div role="status">
      <Versions
        title={words.meanwhile}
        versions={[version]}
        textOf={(value) => versionText(of, value, words)}
        onKeep={onKeep}
        words={words}
      />
    </div>
  );

export interface EditorNoticesProps extends Pick<ConflictNoticeProps, 'change' | 'words'> {
  readonly draft: Pick<Draft<unknown>, 'key' | 'meanwhile' | 'take' | 'reset'>;
  readonly conflict: Conflict | undefined;
}

/** What an open editor says of other versions of its item. */
export const EditorNotices = ({ draft: { key, meanwhile, take, reset }, conflict, change, words }: EditorNoticesProps) => (
  <>
    <MeanwhileNotice of={key} version={meanwhile} onKeep={take} words={words} />
    {conflict && !meanwhile && <ConflictNotice conflict={conflict} change={change} onKeep={reset} words={words} />}
  </>
);
