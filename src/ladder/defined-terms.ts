import { levelName } from './definition.js';
import { proseText } from './prose/canonical-prose.js';
import type { Ladder, Level, Prose } from './types.js';

/** https://schema.org/DefinedTermSet: a level with its competencies, or a ladder with its levels. */
export interface DefinedTermSet {
  readonly '@type': 'DefinedTermSet';
  readonly '@id'?: string;
  readonly name: string;
  readonly description?: string;
  readonly isPartOf?: DefinedTermSet;
  readonly hasPart?: readonly DefinedTermSet[];
  readonly hasDefinedTerm?: readonly DefinedTerm[];
}

/** https://schema.org/DefinedTerm */
export interface DefinedTerm {
  readonly '@type': 'DefinedTerm';
  readonly '@id': string;
  readonly name: string;
  readonly description: string;
}

/** A level and its competencies; each says its summary, or what is expected where it has none. */
export function levelTerms(level: Level, idPrefix = '', ladder?: Ladder): DefinedTermSet {
  const id = idPrefix + level.id;
  return {
    '@type': 'DefinedTermSet',
    '@id': hash(id),
    name: levelName(level),
    description: level.summary === undefined ? level.competencies.map(({ title }) => title).join(', ') : plain(level.summary),
    ...(ladder && { isPartOf: { '@type': 'DefinedTermSet', name: ladder.title } }),
    hasDefinedTerm: level.competencies.map(({ id: competency, title, summary, expectations }) => ({
      '@type': 'DefinedTerm',
      '@id': hash(`${id}-${competency}`),
      name: title,
      description: summary === undefined ? expectations.map(({ text }) => plain(text)).join('\n') : plain(summary),
    })),
  };
}

/** A ladder and its levels, the lowest first. */
export function ladderTerms({ title, levels }: Ladder, idPrefix = ''): DefinedTermSet {
  const parts = levels.map((level) => levelTerms(level, idPrefix));
  return { '@type': 'DefinedTermSet', name: title, description: parts.map(({ name }) => name).join(', '), hasPart: parts };
}

const hash = (id: string): string => `#${encodeURIComponent(id)}`;

const plain = (prose: Prose): string => proseText(prose).replace(/\s+/g, ' ').trim();
