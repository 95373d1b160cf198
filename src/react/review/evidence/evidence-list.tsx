'use client';
import type { ReactNode } from 'react';
import type { Level } from '../../../ladder/index.js';
import { type Evidence, newId, removeEvidence } from '../../../review/index.js';
import type { Components } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useEditing } from '../use-drafts.js';
import { nameFor } from '../words.js';
import { EvidenceEditor } from './evidence-editor.js';
import { EvidenceItem } from './evidence-item.js';

export interface EvidenceListProps {
  readonly items: readonly Evidence[];
  /** Names of what an item speaks to. */
  readonly subjectsOf?: (item: Evidence) => readonly string[];
  /** What new evidence speaks to at first. */
  readonly speaksTo: readonly string[];
  readonly level: Level | undefined;
  readonly change: (edit: Edit) => void;
  /** Whether it can be added to. */
  readonly canChange: boolean;
  /** Says what was done. */
  readonly say?: (text: string) => void;
  /** Where one adds. @default 'end' */
  readonly adding?: 'start' | 'end';
  /** What stands above the items, below where one adds at the start: it may come and go while one types there. */
  readonly children?: ReactNode;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
  /** Of every id in it. */
  readonly idPrefix: string;
}

/** Evidence to look through, to add to, and to change where it stands. */
export function EvidenceList(props: EvidenceListProps) {
  const { items, subjectsOf, speaksTo, level, change, canChange, say, adding = 'end', children, components, words, idPrefix } = props;
  const { edited, begin, end, root } = useEditing();
  const addId = `${idPrefix}add`;
  const editor = (id: string, evidence?: Evidence) => (
    <EvidenceEditor
      key={id}
      id={id}
      evidence={evidence}
      speaksTo={speaksTo}
      level={level}
      change={change}
      onClose={(hasText) => {
        if (hasText && !evidence) say?.(words.added);
        end(evidence ? `${idPrefix}${id}-edit` : addId);
      }}
      words={words}
      idPrefix={idPrefix}
    />
  );
  const shown = items.filter(({ id }) => !(edited?.isNew && edited.id === id));
  const add = canChange && (
    <div data-rungs="evidence-add">
      {edited?.isNew ? (
        editor(edited.id)
      ) : (
        <button type="button" id={addId} data-rungs="review-button" onClick={() => begin({ id: newId(), isNew: true })}>
          {words.addEvidence}
        </button>
      )}
    </div>
  );
  return (
    <div ref={root} data-rungs="evidence-entries">
      {adding === 'start' && add}
      {children}
      {shown.length > 0 && (
        <ul data-rungs="evidence-list" aria-label={words.evidence}>
          {shown.map((item) =>
            item.id === edited?.id ? (
              <li key={item.id}>{editor(item.id, item)}</li>
            ) : (
              <EvidenceItem key={item.id} evidence={item} subjects={subjectsOf?.(item) ?? []} components={components} words={words}>
                {canChange && (
                  <div data-rungs="item-actions">
                    <button
                      type="button"
                      id={`${idPrefix}${item.id}-edit`}
                      data-rungs="review-button"
                      aria-label={nameFor(words.editItem, item.text)}
                      onClick={() => begin({ id: item.id, isNew: false })}
                    >
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      data-rungs="review-button"
                      aria-label={nameFor(words.removeItem, item.text)}
                      onClick={() => {
                        change((assessment, stamp) => removeEvidence(assessment, item.id, stamp));
                        say?.(words.removed);
                        end(addId);
                      }}
                    >
                      {words.remove}
                    </button>
                  </div>
                )}
              </EvidenceItem>
            ),
          )}
        </ul>
      )}
      {adding === 'end' && add}
    </div>
  );
}
