import { type Assessment, type AssessmentStore, createAssessment, type Outcome, writeAssessment } from '../index.js';
import { l4Like } from './samples.js';

/** Replaces U+0000, which some databases do not allow in texts, so that a text can be an id. */
export const idOf = (text: string): string => text.replaceAll('\u0000', '0');

export const person = { id: 'p1', name: 'P' };

export function start(id = 'a1'): Assessment {
  const ladder = { id: 'ladder', title: 'Ladder' };
  return createAssessment(
    { id, about: person, by: person, ladder, level: l4Like },
    { actor: `start-${id}`, at: '2026-01-05T09:00:00.000Z' },
  );
}

export const stamp = (actor: string) => ({ actor, at: '2026-03-14T10:00:00.000Z' });

/** A partial assessment with only the given records, as a session saves it. */
export const part = (assessment: Assessment, ...keys: readonly string[]): Assessment => ({
  ...assessment,
  records: new Map(
    keys.flatMap((key) => {
      const register = assessment.records.get(key);
      return register ? [[key, register] as const] : [];
    }),
  ),
});

export const plain = (assessment: Assessment): unknown => JSON.parse(writeAssessment(assessment));

export function unwrap<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.kind}: ${outcome.problem.cause ?? outcome.problem.message}`);
  return outcome.value;
}

export const problemOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'none' : outcome.problem.kind);

export async function loadFrom(store: AssessmentStore, id = 'a1'): Promise<Assessment> {
  const loaded = unwrap(await store.load(id));
  if (!loaded) throw new Error(`There is no assessment ${id}.`);
  return loaded.assessment;
}

/** Polls until the condition holds, for at most 10 s. Returns whether it holds. */
export async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 500 && !holds(); tries++) await new Promise((done) => setTimeout(done, 20));
  return holds();
}
