import { l3, l4, ladder } from 'rungs/data/octopus-data-engineering';
import { type Assessment, addEvidence, agreeAction, createAssessment, type Person, rate, type Stamp, writeNote } from 'rungs/review';

export const you: Person = { id: 'you', name: 'You' };
export const manager: Person = { id: 'manager', name: 'Your manager' };
export const stamp: Stamp = { actor: 'a', at: '2023-07-06T09:00:00Z', who: 'You' };

export const empty = createAssessment({ id: 'self', about: you, by: you, ladder, level: l3, target: l4 }, stamp);
export const self: Assessment = [
  (a: Assessment) => rate(a, 'domain-expertise', 'performing', stamp),
  (a: Assessment) => writeNote(a, 'domain-expertise', 'I shipped it.', stamp),
  (a: Assessment) => addEvidence(a, { id: 'e1', date: '2023-03-14', text: 'The decision record', speaksTo: ['domain-expertise'] }, stamp),
  (a: Assessment) =>
    addEvidence(a, { id: 'e2', date: '2023-06-02', text: 'The workshop', link: 'javascript:alert(1)', speaksTo: [] }, stamp),
  (a: Assessment) => agreeAction(a, { id: 'a1', text: 'Lead the next one', agreed: '2023-07-06', speaksTo: ['domain-expertise'] }, stamp),
].reduce((before, change) => change(before), empty);
export const managers: Assessment = rate(
  rate(createAssessment({ id: 'manager', about: you, by: manager, ladder, level: l3 }, stamp), 'domain-expertise', 'exceeding', stamp),
  'stakeholder-success',
  'maturing',
  stamp,
);

/** A level of as many expectations as one may have. */
export const many = createAssessment(
  {
    id: 'many',
    about: you,
    by: you,
    ladder,
    rates: 'expectation',
    level: {
      ...l3,
      competencies: Array.from({ length: 10 }, (_, at) => ({
        id: `competency-${at}`,
        title: `${l3.competencies[at % 4]?.title} ${at}`,
        examples: [],
        expectations: Array.from({ length: 20 }, (__, each) => ({
          id: `expectation-${at}-${each}`,
          text: [{ href: 'https://octopus.com', text: l3.title }],
        })),
      })),
    },
  },
  stamp,
);
