'use client';
import type { ReactNode } from 'react';
import type { Level } from '../../../ladder/index.js';
import type { Evidence, Item } from '../../../review/index.js';
import type { Components } from '../../parts.js';
import type { ReviewLabels } from '../labels/review-labels.js';
import type { Edit } from '../use-assessment.js';
import { useItemList } from '../use-item-list.js';
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
  /** Name of the competency that new evidence is added to, shown on the button. */
  readonly title?: string | undefined;
  /** Id of the element that describes the add button, such as the expectation that new evidence is added to. */
  readonly describedBy?: string | undefined;
  /** Whether items can be added, edited and removed. */
  readonly canChange: boolean;
  /** Position of the add button and its editor, before or after the items. @default 'end' */
  readonly adding?: 'start' | 'end';
  /** Content between an add button at the start and the items. It can change while the editor is open, without taking the focus. */
  readonly children?: ReactNode;
  readonly components: Components | undefined;
  readonly words: ReviewLabels;
  /** Prefix of every element id in the list. */
  readonly idPrefix: string;
}

/** A list of evidence in which items are added, edited in place and removed. */
export function EvidenceList(props: EvidenceListProps) {
  const {
    subjectsOf,
    speaksTo,
    title,
    describedBy,
    level,
    change,
    canChange,
    adding = 'end',
    children,
    components,
    words,
    idPrefix,
  } = props;
  const { root, list, add } = useItemList({
    ...props,
    kind: 'evidence',
    renderItem: (item, buttons) => (
      <EvidenceItem
        item={item}
        subjects={subjectsOf?.(item.value) ?? []}
        change={canChange ? change : undefined}
        components={components}
        words={words}
      >
        {buttons}
      </EvidenceItem>
    ),
    renderEditor: ({ item, ...editor }) => (
      <EvidenceEditor {...editor} evidence={item} speaksTo={speaksTo} level={level} change={change} words={words} idPrefix={idPrefix} />
    ),
    addButton: { text: [words.addEvidence, title].filter(Boolean).join(': '), describedBy },
    label: words.evidence,
  });
  const adder = add && <div data-rungs="evidence-add">{add}</div>;
  return (
    <div ref={root} data-rungs="evidence-entries">
      {adding === 'start' && adder}
      {children}
      {list}
      {adding === 'end' && adder}
    </div>
  );
}
