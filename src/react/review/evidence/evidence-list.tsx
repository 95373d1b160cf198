'use client';
import type { ReactNode } from 'react';
import type { Level } from '../../../ladder/index.js';
import { type Evidence, type Item, newId, removeEvidence } from '../../../review/index.js';
import type { Components } from '../../parts.js';
import { ConflictNotice } from '../form/conflict-notice.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useEditing, useKept } from '../use-drafts.js';
import { nameFor } from '../words.js';
import { EvidenceEditor } from './evidence-editor.js';
import { EvidenceItem } from './evidence-item.js';

export interface EvidenceListProps {
  readonly items: readonly Item<Evidence>[];
  /** All evidence, if `items` are a selection of it. */
  readonly all?: readonly Item<Evidence>[];
  /** Returns the names of the competencies and expectations that an item supports. */
  readonly subjectsOf?: (item: Evidence) => readonly string[];
  /** Ids of the competencies and expectations that new evidence refers to initially. */
  readonly speaksTo: readonly string[];
  readonly level: Level | undefined;
  readonly change: (edit: Edit) => void;
  /** Name of what new evidence is added to, for screen readers. */
  readonly title?: string | undefined;
  /** Whether items can be added, edited and removed. */
  readonly canChange: boolean;
  /** Announces the result of an action to screen readers. */
  readonly announce?: (text: string) => void;
  /** Position of the add button and its editor, before or after the items. @default 'end' */
  readonly adding?: 'start' | 'end';
  /** Content between an add button at the start and the items. It can change while the editor is open, without taking the focus. */
  readonly children?: ReactNode;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
  /** Prefix of every element id in the list. */
  readonly idPrefix: string;
}

/** A list of evidence in which items are added, and edited in place. */
export function EvidenceList(props: EvidenceListProps) {
  const {
    items,
    all,
    subjectsOf,
    speaksTo,
    title,
    level,
    change,
    canChange,
    announce,
    adding = 'end',
    children,
    components,
    words,
    idPrefix,
  } = props;
  const { edited, begin, end, root } = useEditing();
  const addId = `${idPrefix}add`;
  const editor = (id: string, isNew: boolean) => (
    <EvidenceEditor
      key={id}
      id={id}
      evidence={(all ?? items).find((each) => each.id === id)}
      isNew={isNew}
      speaksTo={speaksTo}
      level={level}
      change={change}
      onClose={(hasText) => {
        if (hasText && isNew) announce?.(words.added);
        end(isNew ? addId : `${idPrefix}${id}-edit`);
      }}
      words={words}
      idPrefix={idPrefix}
    />
  );
  const shown = useKept(items, edited).filter(({ id }) => !(edited?.isNew && edited.id === id));
  const add = canChange && (
    <div data-rungs="evidence-add">
      {edited?.isNew ? (
        editor(edited.id, true)
      ) : (
        <button
          type="button"
          id={addId}
          aria-label={title && `${words.addEvidence}: ${title}`}
          data-rungs="review-button"
          onClick={() => begin({ id: newId(), isNew: true })}
        >
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
              <li key={item.id}>{editor(item.id, false)}</li>
            ) : (
              <EvidenceItem
                key={item.id}
                evidence={item.value}
                subjects={subjectsOf?.(item.value) ?? []}
                components={components}
                words={words}
              >
                {item.conflict && <ConflictNotice conflict={item.conflict} change={canChange ? change : undefined} words={words} />}
                {canChange && (
                  <div data-rungs="item-actions">
                    <button
                      type="button"
                      id={`${idPrefix}${item.id}-edit`}
                      data-rungs="review-button"
                      aria-label={nameFor(words.editItem, item.value.text)}
                      onClick={() => begin({ id: item.id, isNew: false })}
                    >
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      data-rungs="review-button"
                      aria-label={nameFor(words.removeItem, item.value.text)}
                      onClick={() => {
                        change((assessment, stamp) => removeEvidence(assessment, item.id, stamp));
                        announce?.(words.removed);
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
