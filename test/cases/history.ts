import type { DefinitionVersion, Level } from 'rungs';
import { l3, l4 } from 'rungs/data/octopus-data-engineering';
import v01 from './octopus/history/01-2022-06-06-e83cb8f.md';
import v02 from './octopus/history/02-2022-06-06-5188842.md';
import v03 from './octopus/history/03-2022-06-09-ee4019f.md';
import v04 from './octopus/history/04-2022-06-09-a9d6f63.md';
import v05 from './octopus/history/05-2022-06-20-2a03663.md';
import v06 from './octopus/history/06-2022-06-20-fe2dc8d.md';
import v07 from './octopus/history/07-2022-06-20-510914b.md';
import v08 from './octopus/history/08-2023-07-06-f1818bc.md';
import v09 from './octopus/history/09-2023-09-19-4c9639e.md';
import v10 from './octopus/history/10-2025-04-23-248d26a.md';

/** The ten public versions of Octopus Deploy's L4 page, by date and commit. */
export const history: readonly DefinitionVersion[] = [
  { id: 'e83cb8f', label: '6 June 2022, e83cb8f', date: '2022-06-06', definition: v01 },
  { id: '5188842', label: '6 June 2022, 5188842', date: '2022-06-06', definition: v02 },
  { id: 'ee4019f', label: '9 June 2022, ee4019f', date: '2022-06-09', definition: v03 },
  { id: 'a9d6f63', label: '9 June 2022, a9d6f63', date: '2022-06-09', definition: v04 },
  { id: '2a03663', label: '20 June 2022, 2a03663', date: '2022-06-20', definition: v05 },
  { id: 'fe2dc8d', label: '20 June 2022, fe2dc8d', date: '2022-06-20', definition: v06 },
  { id: '510914b', label: '20 June 2022, 510914b', date: '2022-06-20', definition: v07 },
  { id: 'f1818bc', label: '6 July 2023, f1818bc', date: '2023-07-06', definition: v08 },
  { id: '4c9639e', label: '19 September 2023, 4c9639e', date: '2023-09-19', definition: v09 },
  { id: '248d26a', label: '23 April 2025, 248d26a', date: '2025-04-23', definition: v10 },
];

const [domain, teaching, culture, stakeholder] = l4.competencies;
const edited: Level = {
  ...l4,
  title: 'Principal Data Engineer',
  facts: l4.facts.slice(1).map((fact, at) => (at === 0 ? { ...fact, label: 'Radius of impact' } : fact)),
  competencies: [
    ...(culture ? [{ ...culture, expectations: [...culture.expectations.slice(1), ...culture.expectations.slice(0, 1)] }] : []),
    ...(domain ? [{ ...domain, expectations: domain.expectations.slice(1) }] : []),
    ...(teaching && domain ? [{ ...teaching, expectations: [...teaching.expectations, ...domain.expectations.slice(0, 1)] }] : []),
    ...(stakeholder
      ? [{ ...stakeholder, examples: stakeholder.examples.map((each) => ({ ...each, text: `${String(each.text)}!` })) }]
      : []),
    ...l3.competencies.slice(0, 1).map((each) => ({ ...each, id: 'craft', icon: '🔧', title: 'Craft' })),
  ],
};

/** Parts that moved, within their competency and out of it; that got another name, or other punctuation. */
export const moves: readonly DefinitionVersion[] = [
  { id: 'before', label: 'As published', definition: l4 },
  { id: 'after', label: 'Rearranged', definition: edited },
];
