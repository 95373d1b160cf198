import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { fill, type Labels } from '../../../labels/index.js';
import { type Assessment, changesBetween, formatDay, type Sealed, sealedVersions, type VersionShown } from '../../../review/index.js';
import { deeper, heading } from '../../heading.js';
import type { HeadingLevel } from '../../parts.js';
import { downloadText } from '../download-text.js';
import type { ReviewPartProps } from '../review-props.js';
import { AssessmentSummary } from '../shown/assessment-summary.js';
import { AcknowledgeForm } from './acknowledge-form.js';
import { SealState } from './seal-state.js';
import { type SealWords, sealWordsOf } from './seal-words.js';
import { ViewChanges } from './view-changes.js';

export interface SealedReviewProps extends ReviewPartProps, Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'className' | 'style'> {
  /** What was signed off. */
  readonly sealed: Sealed;
  /**
   * Interface texts to override. Pass the same object on each render.
   * @default English
   */
  readonly labels?: Partial<Labels & SealWords> | undefined;
  /** The assessments of the review as they are now. Given them, it shows what was changed since the last version. */
  readonly current?: readonly Assessment[] | undefined;
  /**
   * Called with the comment of a person who has seen the last version; store what `acknowledgeSeal` returns then. Pass it for the person
   * who is assessed. Without it there is no button.
   */
  readonly onAcknowledge?: ((comment: string) => void) | undefined;
  /**
   * Heading level of the title. Versions are one level deeper.
   * @default 2
   */
  readonly headingLevel?: HeadingLevel | undefined;
}

/**
 * The signed-off versions of a review, latest first: what was signed off, by whom and when, what was different before, and who has seen
 * it. It verifies the hashes, and offers everything as a file.
 *
 * Renders an `article` with `data-rungs="sealed-review"`. `data-state` of `seal-state` is `verified`, `altered` or `unverified`;
 * `data-state` of each `sealed-version` is `last` or `earlier`.
 */
export const SealedReview = forwardRef<HTMLElement, SealedReviewProps>(function SealedReview(
  { sealed, current, onAcknowledge, headingLevel = 2, components, labels, idPrefix = '', ...rest },
  ref,
) {
  const words = sealWordsOf(labels);
  const versions = sealedVersions(sealed, words);
  const last = versions.at(-1);
  const since = current && last ? changesBetween(last.assessments, current, words) : [];
  const [Title, Heading] = [heading(headingLevel), heading(deeper(headingLevel))];
  const id = `${idPrefix}${sealed.id}-sealed`;
  return (
    <article aria-labelledby={id} {...rest} ref={ref} data-rungs="sealed-review">
      <div data-rungs="review-header">
        <Title id={id} data-rungs="review-title">
          {words.signedOff}
        </Title>
        <SealState sealed={sealed} words={words} />
      </div>
      {since.length > 0 && (
        <section data-rungs="sealed-version" data-state="since">
          <Heading data-rungs="summary-rating">{words.changedSince}</Heading>
          <ViewChanges changes={since} words={words} />
        </section>
      )}
      {versions.toReversed().map((version) => (
        <section key={version.version} data-rungs="sealed-version" data-state={version === last ? 'last' : 'earlier'}>
          <Heading data-rungs="summary-rating">{fill(words.signedVersion, { number: String(version.version) })}</Heading>
          <p data-rungs="review-muted">{signatureOf(words.signedBy, version.entry, words)}</p>
          <Seen version={version} words={words} />
          {version === last && version.seen.length === 0 && onAcknowledge && (
            <AcknowledgeForm id={`${id}-comment`} onAcknowledge={onAcknowledge} words={words} />
          )}
          {version.changes.length > 0 && (
            <>
              <p data-rungs="review-label">{words.changedBefore}</p>
              <ViewChanges changes={version.changes} words={words} />
            </>
          )}
          <details data-rungs="subject-expected">
            <summary data-rungs="subject-expected-trigger">{words.signedWords}</summary>
            {version.assessments.map((assessment) => (
              <AssessmentSummary
                key={assessment.id}
                assessment={assessment}
                headingLevel={deeper(deeper(headingLevel))}
                components={components}
                labels={labels}
                idPrefix={`${id}-${version.version}-`}
              />
            ))}
          </details>
        </section>
      ))}
      <button type="button" data-rungs="review-button" onClick={() => downloadText(`${sealed.id}-sealed`, JSON.stringify(sealed, null, 2))}>
        {words.download}
      </button>
    </article>
  );
});

const Seen = ({ version: { seen }, words }: { readonly version: VersionShown; readonly words: SealWords }) =>
  seen.length > 0 && (
    <ul data-rungs="seal-seen">
      {seen.map((entry) => (
        <li key={entry.number} data-rungs="conflict-version">
          <p data-rungs="review-muted">{signatureOf(words.seenBy, entry, words)}</p>
          {entry.comment !== '' && <p dir="auto">{entry.comment}</p>}
        </li>
      ))}
    </ul>
  );

const signatureOf = (text: string, { by, at }: { readonly by: { readonly name: string }; readonly at: string }, words: SealWords): string =>
  fill(text, { name: by.name, date: formatDay(words.locale, at.slice(0, 10)) });
