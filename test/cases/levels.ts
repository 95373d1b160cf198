import type { Level } from 'rungs';
import { l2, l4 } from 'rungs/data/octopus-data-engineering';
import { l5, l6 } from 'rungs/data/octopus-software-engineering';

const bare = l2.competencies.map(({ icon: _, ...competency }) => ({ ...competency, examples: [] }));

/** Every shape that a level comes in, made of the real ones. */
export const levels = {
  'the definition': l4,
  'nested expectations, a fact of links': l5,
  'two paragraphs, a summary in each competency': l6,
  'no icons, no examples': { ...l2, competencies: bare },
  'no facts, no summary': { id: 'bare', title: l2.title, facts: [], competencies: l2.competencies },
  'one competency': { ...l4, competencies: l4.competencies.slice(0, 1) },
  'thirty competencies': {
    ...l4,
    competencies: Array.from({ length: 30 }, (_, at) => {
      const competency = l4.competencies[at % 4] ?? l4.competencies[0];
      const renamed = (list: Level['competencies'][number]['expectations']) => list.map((each) => ({ ...each, id: `${each.id}-${at}` }));
      return {
        ...competency,
        id: `${competency?.id}-${at}`,
        title: competency?.title ?? '',
        expectations: renamed(competency?.expectations ?? []),
        examples: renamed(competency?.examples ?? []),
      };
    }),
  },
  'very long words': {
    ...l4,
    code: 'LEAD-DATA-ENGINEER-IV',
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    facts: [
      {
        id: 'long',
        label: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
        value: 'https://github.com/OctopusDeploy/People/blob/main/Engineering/Data',
      },
    ],
    competencies: [
      {
        id: 'long',
        icon: '🧭',
        title: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
        expectations: [
          { id: 'long-one', text: 'Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu '.repeat(2) },
        ],
        examples: [{ id: 'long-two', text: 'Pneumonoultramicroscopicsilicovolcanoconiosis' }],
      },
    ],
  },
} satisfies Record<string, Level>;
