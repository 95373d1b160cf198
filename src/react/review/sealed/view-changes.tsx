import { fill } from '../../../labels/index.js';
import { overviewOf, type ViewChange } from '../../../review/index.js';
import type { SealWords } from './seal-words.js';

/** What is different in the assessments of a review, each record with what it was before. */
export const ViewChanges = ({ changes, words }: { readonly changes: readonly ViewChange[]; readonly words: SealWords }) =>
  changes.map(({ assessment, kind, records }) => {
    const { role = 'self', by } = overviewOf(assessment);
    const title = [words.titles[role], by?.name].filter(Boolean).join(', ');
    return (
      <div key={assessment.id} data-rungs="view-change" data-state={kind}>
        <p data-rungs="review-label">{kind === 'changed' ? title : fill(words.viewChanges[kind], { title })}</p>
        {records.map(({ key, title: of, before, after }) => (
          <div key={key} data-rungs="changed-record">
            <p>{of}</p>
            <div data-rungs="views">
              {([before, after] as const).map((text, at) => (
                <div key={at === 0 ? 'before' : 'after'} data-rungs="view">
                  <p data-rungs="review-label">{at === 0 ? words.before : words.after}</p>
                  {text === undefined ? (
                    <p data-rungs="review-muted">{words.nothingWritten}</p>
                  ) : (
                    <p data-rungs="note" dir="auto">
                      {text}
                    </p>
                  )}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    );
  });
