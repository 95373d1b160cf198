import { type Ladder, type Level, proseText } from 'rungs';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type AssessmentStore,
  addEvidence,
  carryOver,
  conflictsOf,
  createAssessment,
  type Evidence,
  editEvidence,
  entryOf,
  evidenceOf,
  type Json,
  openSession,
  type ReviewSession,
  startSession,
} from 'rungs/review';
import { createHttpStore, type HttpStore } from 'rungs/review/http';
import { createIndexedDbStore } from 'rungs/review/indexeddb';

/** What the tests drive: a page that has one assessment open, and says of it what a form would show. */
const subject = l4.competencies[0]?.id ?? '';
const other = l4.competencies[1]?.id ?? '';
let store: AssessmentStore;
let session: ReviewSession;
/** As if a person had set the clock of the device. */
let clockOffset = 0;

interface OpenOptions {
  readonly name?: string;
  readonly url?: string;
  readonly durability?: 'strict' | 'relaxed';
  /** As if the browser let the page keep nothing. */
  readonly denied?: boolean;
}

export const page = {
  subject,
  other,
  async open({ name = 'durability', url, durability, denied = false }: OpenOptions = {}) {
    if (denied)
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('Denied.', 'SecurityError');
        },
      });
    const local = createIndexedDbStore({ name, ...(durability && { durability }) });
    store = url === undefined ? local : createHttpStore({ url, local, pollEvery: 200, retryAfter: 50 });
    const options = { clock: () => new Date(Date.now() + clockOffset) };
    const found = await openSession(store, 'a1', options);
    if (found.ok && found.value) session = found.value;
    else {
      const person = { id: 'p1', name: 'P' };
      const fresh = createAssessment(
        { id: 'a1', about: person, by: person, ladder, level: l4 },
        { actor: 'first', at: '2026-01-05T09:00:00.000Z' },
      );
      session = startSession(store, fresh, options);
    }
    await session.flush();
    return page.state();
  },
  type(text: string, into = subject) {
    session.note(into, text);
  },
  async save(text: string, into = subject) {
    session.note(into, text);
    return session.flush();
  },
  /** As `save`, at a time until which the page hears of nothing: who has seen what another wrote, and writes, overwrites it. */
  saveAt(time: number, text: string) {
    while (Date.now() < time);
    return page.save(text);
  },
  state: () => session.state.getSnapshot(),
  /** What is shown: each version where there are several. */
  shown: (of = subject) => {
    const assessment = session.getSnapshot();
    const versions = conflictsOf(assessment)
      .find(({ key }) => key === `note/${of}`)
      ?.versions.map(({ value }) => (typeof value === 'string' ? value : ''));
    return versions?.sort() ?? [entryOf(assessment, of).note];
  },
  session: () => session,
  /** The texts of all versions of a record. */
  texts: (key: string) => (session.getSnapshot().records.get(key)?.versions ?? []).map(({ value }) => textOf(value)).sort(),
  addEvidence(id: string, text: string) {
    session.change((assessment, stamp) => addEvidence(assessment, { id, date: '2026-01-05', text, speaksTo: [] }, stamp));
    return session.flush();
  },
  edit(id: string, fields: Partial<Evidence>) {
    session.change((assessment, stamp) => editEvidence(assessment, id, fields, stamp));
    return session.flush();
  },
  evidence: (id: string) => evidenceOf(session.getSnapshot()).find((each) => each.id === id)?.value,
  /** Forgets what the server has, as an app does when somebody signs out. Resolves with the ids of what it does not have. */
  async signOut() {
    if (!('forget' in store && 'sync' in store)) throw new Error('There is no server.');
    const { sync } = store as HttpStore;
    for (const { assessment } of await sync()) return [assessment.id];
    await session.close();
    return (await store.forget('a1')).ok ? [] : ['a1'];
  },
  /** Whether the browser would ask before it closes the tab. */
  asksBeforeLeaving: () => !dispatchEvent(new Event('beforeunload', { cancelable: true })),
  exported: () => session.export(),
  setClock(milliseconds: number) {
    clockOffset = milliseconds;
  },
  /** The definition in other words, or without what was rated. */
  reword(how: 'reworded' | 'removed') {
    const change = (level: Level): Level => ({
      ...level,
      competencies: level.competencies.flatMap((each) =>
        each.id !== subject
          ? [each]
          : how === 'removed'
            ? []
            : [
                {
                  ...each,
                  id: 'expertise',
                  expectations: each.expectations.map((one) => ({ ...one, text: `${proseText(one.text)} now` })),
                },
              ],
      ),
    });
    const next: Ladder = { ...ladder, levels: ladder.levels.map((level) => (level.id === l4.id ? change(level) : level)) };
    const ids: { carried: string[]; orphaned: string[] } = { carried: [], orphaned: [] };
    session.change((assessment, stamp) => {
      const done = carryOver(assessment, next, stamp);
      ids.carried = done.carried.map(({ from, to }) => `${from} ${to}`);
      ids.orphaned = done.orphaned.map((each) => each.subject);
      return done.assessment;
    });
    return ids;
  },
  async time(durability: 'strict' | 'relaxed', count: number) {
    await page.open({ name: `time-${durability}`, durability });
    const start = performance.now();
    for (let at = 0; at < count; at++) await page.save(`text ${at}`);
    return (performance.now() - start) / count;
  },
};

function textOf(value: Json | undefined): string {
  if (typeof value === 'object' && value !== null && 'text' in value && typeof value['text'] === 'string') return value['text'];
  return typeof value === 'string' ? value : '';
}

declare global {
  var review: typeof page;
}
globalThis.review = page;
