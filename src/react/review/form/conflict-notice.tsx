import { type Conflict, formatDay, type Json, type RatingScale, resolveConflict, type Version } from '../../../review/index.js';
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

/** The text of a version. Of evidence and actions, it is what their editors show. */
function textIn(value: Json | undefined, words: ReviewLabels): string {
  if (value === undefined) return words.takenBack;
  if (typeof value === 'string') return value;
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};
  const day = (name: string): Json | undefined => {
    const date = fields[name];
    return typeof date === 'string' ? formatDay(words.locale, date) : date;
  };
  const texts = [fields['text'], day('date'), fields['link'], fields['who'], day('due'), day('done')];
  const shown = texts.flatMap((each) => (typeof each === 'string' && each !== '' ? [each] : []));
  return shown.length > 0 ? shown.join(' · ') : JSON.stringify(value);
}

export interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly scale?: RatingScale;
  /** Applies the chosen version. Without it the versions are shown without buttons. */
  readonly change: ((edit: Edit) => void) | undefined;
  /** Called after a version was chosen. */
  readonly onKeep?: () => void;
  readonly words: ReviewLabels;
}

/** The versions of a concurrent edit that is not resolved yet. */
export const ConflictNotice = ({ conflict: { key, versions }, scale = [], change, onKeep, words }: ConflictNoticeProps) => (
  <Versions
    title={words.conflict}
    versions={versions}
    textOf={(value) => scale.find(({ id }) => key.startsWith('rating/') && id === value)?.title ?? textIn(value, words)}
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

export interface MeanwhileNoticeProps {
  readonly version: Version | undefined;
  readonly onKeep: (version: Version) => void;
  readonly words: ReviewLabels;
}

/** A version that came in while somebody is at the field that shows another. */
export const MeanwhileNotice = ({ version, onKeep, words }: MeanwhileNoticeProps) =>
  version && (
    <div role="status">
      <Versions title={words.meanwhile} versions={[version]} textOf={(value) => textIn(value, words)} onKeep={onKeep} words={words} />
    </div>
  );

export interface EditorNoticesProps extends Pick<ConflictNoticeProps, 'change' | 'words'> {
  readonly draft: Pick<Draft<unknown>, 'meanwhile' | 'take' | 'reset'>;
  readonly conflict: Conflict | undefined;
}

/** What an open editor says of other versions of its item. */
export const EditorNotices = ({ draft: { meanwhile, take, reset }, conflict, change, words }: EditorNoticesProps) => (
  <>
    <MeanwhileNotice version={meanwhile} onKeep={take} words={words} />
    {conflict && !meanwhile && <ConflictNotice conflict={conflict} change={change} onKeep={reset} words={words} />}
  </>
);
