import fc from 'fast-check';
import { l4, ladder } from 'rungs/data/octopus-data-engineering';
import {
  type Assessment,
  addEvidence,
  agreeAction,
  createAssessment,
  editEvidence,
  editFields,
  emptyHistory,
  type History,
  mergeAssessments,
  rate,
  recordStep,
  redo,
  removeEvidence,
  type Stamp,
  setStatus,
  shownVersions,
  undo,
  writeNote,
} from 'rungs/review';

/** Ids that a careless object would take for something of its own. */
export const subjects = [...l4.competencies.slice(0, 3).map(({ id }) => id), '__proto__', 'constructor'];
const ratings = ['improvement-needed', 'maturing', 'performing', 'exceeding'];
const ids = ['e1', 'e2', '__proto__'];

const first = createAssessment(
  {
    id: 'a1',
    about: { id: 'p1', name: 'P' },
    by: { id: 'p1', name: 'P' },
    ladder,
    level: { ...l4, competencies: l4.competencies.slice(0, 3) },
  },
  { actor: 'start', at: '2026-01-05T09:00:00.000Z' },
);
export const start = (): Assessment => first;

/** One thing that somebody does. */
export type Act =
  | { readonly kind: 'rate'; readonly subject: string; readonly rating: string | undefined }
  /** `type`: as in a field, over what it shows alone. */
  | { readonly kind: 'note' | 'type'; readonly subject: string; readonly text: string }
  | { readonly kind: 'add' | 'edit' | 'editor'; readonly id: string; readonly text: string; readonly subject: string }
  | { readonly kind: 'remove' | 'action'; readonly id: string }
  | { readonly kind: 'status'; readonly status: 'draft' | 'shared' | 'done' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Takes in what another has. */
  | { readonly kind: 'merge'; readonly from: number };

const subject = fc.constantFrom(...subjects);
const id = fc.constantFrom(...ids);
const text = fc.string({ unit: 'binary', maxLength: 6 });
export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('rate' as const), subject, rating: fc.constantFrom(...ratings, undefined) }),
  fc.record({ kind: fc.constantFrom('note' as const, 'type' as const), subject, text }),
  fc.record({ kind: fc.constantFrom('add' as const, 'edit' as const, 'editor' as const), id, text, subject }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'action' as const), id }),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom('draft' as const, 'shared' as const, 'done' as const) }),
  fc.constantFrom<Act[]>({ kind: 'undo' }, { kind: 'redo' }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.nat(2) }),
);

export interface Replica {
  readonly assessment: Assessment;
  readonly history: History;
}

/** One of several who each have a copy; the clock of each may go back. */
export function perform({ assessment, history }: Replica, act: Act, stamp: Stamp, others: readonly Assessment[] = []): Replica {
  if (act.kind === 'undo') return undo(assessment, history, stamp);
  if (act.kind === 'redo') return redo(assessment, history, stamp);
  if (act.kind === 'merge') {
    const other = others[act.from];
    return { assessment: other ? mergeAssessments(assessment, other) : assessment, history };
  }
  const after = change(assessment, act, stamp);
  return { assessment: after, history: recordStep(history, assessment, after, stamp) };
}

function change(assessment: Assessment, act: Exclude<Act, { kind: 'undo' | 'redo' | 'merge' }>, stamp: Stamp): Assessment {
  switch (act.kind) {
    case 'rate':
      return rate(assessment, act.subject, act.rating, stamp);
    case 'note':
      return writeNote(assessment, act.subject, act.text, stamp);
    case 'type': {
      const versions = assessment.records.get(`note/${act.subject}`)?.versions ?? [];
      return writeNote(assessment, act.subject, act.text, stamp, shownVersions(versions, stamp.actor));
    }
    case 'add':
      return addEvidence(assessment, { id: act.id, date: '2026-03-14', text: act.text, speaksTo: [act.subject] }, stamp);
    case 'edit':
      return editEvidence(assessment, act.id, { text: act.text, speaksTo: [act.subject] }, stamp);
    case 'editor': {
      const held = shownVersions(assessment.records.get(`evidence/${act.id}`)?.versions ?? []).slice(0, 1);
      const fields = { id: act.id, date: '2026-03-14', speaksTo: [act.subject], text: act.text };
      return editFields(assessment, `evidence/${act.id}`, fields, stamp, held);
    }
    case 'remove':
      return removeEvidence(assessment, act.id, stamp);
    case 'action':
      return agreeAction(assessment, { id: act.id, text: 'Pair', agreed: '2026-03-14', speaksTo: [] }, stamp);
    case 'status':
      return setStatus(assessment, act.status, stamp);
  }
}

export const newReplica = (): Replica => ({ assessment: start(), history: emptyHistory });

/** Three copies of one assessment, and what is done to each: `at` is the minute that the clock of who does it shows. */
export const stories = fc.array(fc.record({ who: fc.nat(2), at: fc.nat(59), act }), { minLength: 1, maxLength: 24 });
export type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

export function tell(story: Story): Replica[] {
  const replicas = [newReplica(), newReplica(), newReplica()];
  for (const { who, at, act } of story) {
    const replica = replicas[who];
    if (!replica) continue;
    const others = replicas.map(({ assessment }) => assessment);
    replicas[who] = perform(replica, act, { actor: `actor-${who}`, at: timeOf(at) }, others);
  }
  return replicas;
}

export const timeOf = (minute: number): string => `2026-03-14T10:${String(minute).padStart(2, '0')}:00.000Z`;
