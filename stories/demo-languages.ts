import { type Ladder, type Level, proseText } from 'rungs';
import { type Assessment, addEvidence, agreeAction, createAssessment, type Person, rate, writeNote } from 'rungs/review';

export interface DemoReview {
  readonly self: Assessment;
  readonly managers: Assessment;
}

export interface DemoReviewOptions {
  readonly ladder: Pick<Ladder, 'id' | 'title'>;
  readonly level: Level;
  /** The next level, whose expectations are used as agreed actions. */
  readonly next: Level;
  /** Names of the two roles in the language. */
  readonly names: readonly [you: string, manager: string];
}

/** Demo data in any language, with two roles and no people. Notes, evidence and actions are texts of the ladder itself. */
export function demoReview({ ladder, level, next, names }: DemoReviewOptions): DemoReview {
  const [you, manager]: readonly Person[] = names.map((name, at) => ({ id: `demo-${at}`, name }));
  if (!you || !manager) throw new Error('A review is between two.');
  const stamp = (actor: string) => ({ actor, at: '2023-07-06T09:00:00Z' });
  const [first = '', second = '', third = ''] = next.competencies.map(({ id }) => id);
  const says = (competency: string, at: number): string => {
    const text = next.competencies.find(({ id }) => id === competency)?.expectations[at]?.text;
    return text === undefined ? '' : proseText(text);
  };

  let self = createAssessment({ id: 'demo-self', about: you, by: you, ladder, level, target: next }, stamp('you'));
  self = writeNote(rate(self, first, 'performing', stamp('you')), first, says(first, 0), stamp('you'));
  self = rate(self, second, 'maturing', stamp('you'));
  self = addEvidence(self, { id: 'e1', date: '2023-03-14', text: says(first, 1), speaksTo: [first] }, stamp('you'));
  self = addEvidence(
    self,
    { id: 'e2', date: '2023-06-02', text: says(second, 1), link: 'https://github.com/OctopusDeploy/People', speaksTo: [second, third] },
    stamp('you'),
  );
  self = agreeAction(
    self,
    { id: 'a1', text: says(first, 2), agreed: '2023-07-06', due: '2023-10-01', who: you.name, speaksTo: [first] },
    stamp('you'),
  );
  self = agreeAction(
    self,
    { id: 'a2', text: says(second, 2), agreed: '2023-07-06', done: '2023-08-30', who: manager.name, speaksTo: [second] },
    stamp('you'),
  );

  let managers = createAssessment({ id: 'demo-manager', about: you, by: manager, ladder, level, target: next }, stamp('manager'));
  managers = writeNote(rate(managers, first, 'exceeding', stamp('manager')), first, says(first, 2), stamp('manager'));
  managers = rate(managers, second, 'maturing', stamp('manager'));
  managers = rate(managers, third, 'performing', stamp('manager'));
  return { self, managers };
}
