import { proseText } from '../ladder/index.js';
import { periodText, statusText } from './facts.js';
import { actionLine, evidenceLine, type ItemLine } from './item-lines.js';
import {
  actionsOf,
  type Conflict,
  conflictsOf,
  type Entry,
  entriesOf,
  evidenceOf,
  overviewOf,
  recordTitle,
  subjectsOf,
  subjectText,
} from './read.js';
import type { Assessment, Json } from './types.js';
import { basisLines, versionText } from './version-text.js';
import { fill, formatDay, type ReviewWords } from './words.js';

/** An assessment as a document of plain text, for any output format. */
export interface Conversation {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly ConversationSection[];
}

export interface ConversationSection {
  readonly heading: string;
  /** The top-level expectations of the competency. Empty unless competencies are rated. */
  readonly expected: readonly string[];
  /** Labelled texts, such as the rating and the note. A text may have several lines. */
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly items: readonly ItemLine[];
}

/**
 * Creates the document: one section for each subject in the order of the level, then unplaced evidence, actions, conflicts and
 * unreadable records, if there are any.
 */
export function conversationOf(assessment: Assessment, words: ReviewWords): Conversation {
  const overview = overviewOf(assessment);
  const { about, by, role, basis, cycle } = overview;
  const lines = [
    ...(about && by ? [fill(words.aboutBy, { about: about.name, by: by.name })] : []),
    ...(basis ? basisLines(basis, words) : []),
    ...(cycle ? [periodText(cycle, words)] : []),
    statusText(overview, words),
  ];
  const subjects = new Map((basis ? subjectsOf(basis.level, basis.rates) : []).map((subject) => [subject.id, subject]));
  const entries = entriesOf(assessment);
  const placed = new Set(entries.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const nameOf = (id: string): string => {
    const text = subjects.get(id)?.text;
    return text === undefined ? id : proseText(text);
  };
  const unplaced = evidenceOf(assessment).filter(({ id }) => !placed.has(id));
  const actions = actionsOf(assessment);
  const conflicts = conflictsOf(assessment);
  const plain = { expected: [], fields: [], items: [] };
  return {
    title: words.titles[role ?? 'self'],
    lines,
    sections: [
      ...entries.map((entry) => {
        const subject = subjects.get(entry.subject);
        const heading = subject ? nameOf(entry.subject) : `${words.noLonger}: ${entry.subject}`;
        const competency = basis?.rates === 'competency' ? basis.level.competencies.find(({ id }) => id === entry.subject) : undefined;
        const expected = competency?.expectations.map(({ text }) => proseText(text)) ?? [];
        return {
          heading,
          expected,
          fields: fieldsOf(entry, assessment, words),
          items: entry.evidence.map(({ value }) => evidenceLine(value, words)),
        };
      }),
      ...(unplaced.length > 0
        ? [{ ...plain, heading: words.unplaced, items: unplaced.map(({ value }) => evidenceLine(value, words)) }]
        : []),
      ...(actions.length > 0
        ? [{ ...plain, heading: words.growthPlan, items: actions.map(({ value }) => actionLine(value, words, nameOf)) }]
        : []),
      ...(conflicts.length > 0
        ? [{ ...plain, heading: words.conflict, items: conflicts.flatMap((each) => conflictLines(each, assessment, words)) }]
        : []),
      ...(assessment.unread.length > 0
        ? [{ ...plain, heading: words.unread, items: assessment.unread.map(({ key, value }) => ({ label: key, text: textOf(value) })) }]
        : []),
    ],
  };
}

function fieldsOf({ rating, note }: Entry, assessment: Assessment, words: ReviewWords): ConversationSection['fields'] {
  const title = overviewOf(assessment).scale.find(({ id }) => id === rating)?.title ?? rating;
  return [{ label: words.rating, text: title ?? words.notYetDiscussed }, ...(note === '' ? [] : [{ label: words.note, text: note }])];
}

function conflictLines({ key, versions }: Conflict, assessment: Assessment, words: ReviewWords): readonly ItemLine[] {
  const { scale } = overviewOf(assessment);
  return versions.map(({ value, who, at }) => ({
    label: [recordTitle(assessment, key, words), who, formatDay(words.locale, at.slice(0, 10))].filter(Boolean).join(', '),
    text: versionText(key, value, words, { scale, nameOf: (id) => subjectText(assessment, id) }),
  }));
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
