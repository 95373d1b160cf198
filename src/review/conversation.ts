import { isSafeUrl, proseText } from '../ladder/index.js';
import { actionsOf, type Conflict, conflictsOf, type Entry, entriesOf, evidenceOf, type Item, overviewOf, subjectsOf } from './read.js';
import type { Action, Assessment, Evidence, Json } from './types.js';
import { dayIn, fill, listIn, type ReviewWords } from './words.js';

/** An assessment as two people talk about it: headings, paragraphs and lists of plain text, for any form of a page. */
export interface Conversation {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  /** What is expected, where a competency is rated. */
  readonly expected: readonly string[];
  /** A label and its text, which may be of several lines. */
  readonly said: readonly { readonly label: string; readonly text: string }[];
  readonly items: readonly Line[];
}

export interface Line {
  readonly label: string;
  readonly text: string;
  /** One that may be followed. */
  readonly href?: string;
}

/** All that is said, in the order of the level; what has no place, what nobody chose between and what could not be read last. */
export function conversationOf(assessment: Assessment, words: ReviewWords): Conversation {
  const { about, by, role, basis, status } = overviewOf(assessment);
  const level = basis && [basis.level.code, basis.level.title].filter(Boolean).join(': ');
  const target = basis?.target && [basis.target.code, basis.target.title].filter(Boolean).join(': ');
  const lines = [
    ...(about && by ? [fill(words.aboutBy, { about: about.name, by: by.name })] : []),
    ...(basis && level !== undefined ? [fill(words.basis, { level, ladder: basis.ladder.title })] : []),
    ...(target !== undefined ? [fill(words.target, { level: target })] : []),
    words.statuses[status],
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
  const plain = { expected: [], said: [], items: [] };
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
          said: saidIn(entry, assessment, words),
          items: entry.evidence.map((item) => evidenceLine(item, words)),
        };
      }),
      ...(unplaced.length > 0 ? [{ ...plain, heading: words.unplaced, items: unplaced.map((item) => evidenceLine(item, words)) }] : []),
      ...(actions.length > 0
        ? [{ ...plain, heading: words.growthPlan, items: actions.map((item) => actionLine(item, words, nameOf)) }]
        : []),
      ...(conflicts.length > 0
        ? [{ ...plain, heading: words.conflict, items: conflicts.flatMap((each) => conflictLines(each, words)) }]
        : []),
      ...(assessment.unread.length > 0
        ? [{ ...plain, heading: words.unread, items: assessment.unread.map(({ key, value }) => ({ label: key, text: textOf(value) })) }]
        : []),
    ],
  };
}

function saidIn({ rating, note }: Entry, assessment: Assessment, words: ReviewWords): Section['said'] {
  const title = overviewOf(assessment).scale.find(({ id }) => id === rating)?.title ?? rating;
  return [{ label: words.rating, text: title ?? words.notYetDiscussed }, ...(note === '' ? [] : [{ label: words.note, text: note }])];
}

function evidenceLine({ value }: Item<Evidence>, words: ReviewWords): Line {
  const { date, text, link } = value;
  if (link === undefined || link === '') return { label: dayIn(words.locale, date), text };
  // What may not be followed is still read.
  return isSafeUrl(link)
    ? { label: dayIn(words.locale, date), text, href: link }
    : { label: dayIn(words.locale, date), text: `${text} (${link})` };
}

function actionLine({ value }: Item<Action>, words: ReviewWords, nameOf: (id: string) => string): Line {
  const { text, agreed, due, done, who, speaksTo } = value;
  const day = (label: string, date: string | undefined): string[] =>
    date === undefined ? [] : [fill(label, { date: dayIn(words.locale, date) })];
  const about = speaksTo.length > 0 ? [fill(words.towards, { subjects: listIn(words.locale, speaksTo.map(nameOf)) })] : [];
  const facts = [
    ...(who === undefined ? [] : [who]),
    ...day(words.agreed, agreed),
    ...day(words.due, due),
    ...day(words.done, done),
    ...about,
  ];
  return { label: facts.join(', '), text };
}

const conflictLines = ({ key, versions }: Conflict, words: ReviewWords): readonly Line[] =>
  versions.map(({ value, who, at }) => ({
    label: [key, who, dayIn(words.locale, at.slice(0, 10))].filter(Boolean).join(', '),
    text: value === undefined ? words.takenBack : textOf(value),
  }));

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
