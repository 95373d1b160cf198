import { proseText } from 'rungs';
import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type Assessment, addEvidence, agreeAction, createAssessment, type Person, rate, setCycle, share, writeNote } from 'rungs/review';

/** Demo data with two roles and no people. Notes and evidence are texts of the ladder itself. */
const you: Person = { id: 'demo-you', name: 'You (demo)' };
const manager: Person = { id: 'demo-manager', name: 'Your manager (demo)' };
const stamp = (who: string, at = '2023-07-06T09:00:00Z') => ({ actor: `demo-${who}`, at, who });

type Change = (assessment: Assessment) => Assessment;
const all = (assessment: Assessment, ...changes: Change[]): Assessment => changes.reduce((before, change) => change(before), assessment);

/** Returns the text of an example of the ladder. */
function example(level: typeof l3, competency: string, at: number): string {
  const text = level.competencies.find(({ id }) => id === competency)?.examples[at]?.text;
  return text === undefined ? '' : proseText(text);
}

export const empty = createAssessment({ id: 'demo-self', about: you, by: you, ladder, level: l3, target: l4 }, stamp('you'));

/** A self-assessment at L3. */
export const self: Assessment = all(
  empty,
  (a) => rate(a, 'domain-expertise', 'performing', stamp('you')),
  (a) => writeNote(a, 'domain-expertise', example(l3, 'domain-expertise', 0), stamp('you')),
  (a) => rate(a, 'teaching-and-mentoring', 'maturing', stamp('you')),
  (a) => writeNote(a, 'teaching-and-mentoring', example(l3, 'teaching-and-mentoring', 0), stamp('you')),
  (a) => rate(a, 'culture-and-leadership', 'performing', stamp('you')),
  (a) =>
    addEvidence(
      a,
      { id: 'e1', date: '2023-03-14', text: example(l3, 'domain-expertise', 1), speaksTo: ['domain-expertise'] },
      stamp('you'),
    ),
  (a) =>
    addEvidence(
      a,
      {
        id: 'e2',
        date: '2023-06-02',
        text: example(l3, 'teaching-and-mentoring', 1),
        link: 'https://github.com/OctopusDeploy/People',
        speaksTo: ['teaching-and-mentoring', 'culture-and-leadership'],
      },
      stamp('you'),
    ),
  (a) => addEvidence(a, { id: 'e3', date: '2023-06-20', text: example(l3, 'stakeholder-success', 0), speaksTo: [] }, stamp('you')),
);

/** The manager's assessment. */
export const managers: Assessment = all(
  createAssessment({ id: 'demo-manager', about: you, by: manager, ladder, level: l3, target: l4 }, stamp('manager')),
  (a) => rate(a, 'domain-expertise', 'exceeding', stamp('manager')),
  (a) => writeNote(a, 'domain-expertise', example(l4, 'domain-expertise', 0), stamp('manager')),
  (a) => rate(a, 'teaching-and-mentoring', 'performing', stamp('manager')),
  (a) => writeNote(a, 'teaching-and-mentoring', example(l3, 'teaching-and-mentoring', 2), stamp('manager')),
  (a) => rate(a, 'culture-and-leadership', 'performing', stamp('manager')),
  (a) => rate(a, 'stakeholder-success', 'maturing', stamp('manager')),
  (a) => share(a, stamp('manager')),
);

/** The manager's assessment at L4, of the year before. */
export const ofAnotherPeriod: Assessment = setCycle(
  rate(
    createAssessment({ id: 'demo-other', about: you, by: manager, ladder, level: l4 }, stamp('manager')),
    'domain-expertise',
    'maturing',
    stamp('manager'),
  ),
  { id: '2022', title: '2022', from: '2022-01-01', to: '2022-12-31' },
  stamp('manager'),
);

/** The self-assessment with actions towards L4. */
export const planned: Assessment = all(
  self,
  (a) =>
    agreeAction(
      a,
      {
        id: 'a1',
        text: example(l4, 'domain-expertise', 1),
        agreed: '2023-07-06',
        due: '2023-10-01',
        who: you.name,
        speaksTo: ['domain-expertise'],
      },
      stamp('you'),
    ),
  (a) =>
    agreeAction(
      a,
      {
        id: 'a2',
        text: example(l4, 'teaching-and-mentoring', 0),
        agreed: '2023-07-06',
        done: '2023-08-30',
        who: manager.name,
        speaksTo: ['teaching-and-mentoring'],
      },
      stamp('you'),
    ),
);
