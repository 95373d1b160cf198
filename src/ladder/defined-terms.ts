import { levelName } from './definition.js';
import { proseText } from './prose/canonical-prose.js';
import type { Ladder, Level, Prose } from './types.js';

/** JSON-LD for a level with its competencies, or a ladder with its levels: https://schema.org/DefinedTermSet */
export interface DefinedTermSet {
  readonly '@type': 'DefinedTermSet';
  readonly '@id'?: string;
  readonly name: string;
  readonly description?: string;
  readonly isPartOf?: DefinedTermSet;
  readonly hasPart?: readonly DefinedTermSet[];
  readonly hasDefinedTerm?: readonly DefinedTerm[];
}

/** JSON-LD for one competency of a level: https://schema.org/DefinedTerm */
export interface DefinedTerm {
  readonly '@type': 'DefinedTerm';
  readonly '@id': string;
  readonly name: string;
  readonly description: string;
}

/**
 * Describes a level and its competencies as JSON-LD. The description of a competency is its summary, or its top-level
 * expectations when it has none. `idPrefix` is put before each `@id`; pass the prefix that the page uses for element ids.
 *
 * @example
 * const json = { '@context': 'https://schema.org', ...levelTerms(level) };
 */
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

/** Describes a ladder and its levels, lowest first, as JSON-LD. `idPrefix` is put before each `@id`. */
export function ladderTerms({ title, levels }: Ladder, idPrefix = ''): DefinedTermSet {
  const parts = levels.map((level) => levelTerms(level, idPrefix));
  return { '@type': 'DefinedTermSet', name: title, description: parts.map(({ name }) => name).join(', '), hasPart: parts };
}

const hash = (id: string): string => `#${encodeURIComponent(id)}`;

const plain = (prose: Prose): string => proseText(prose).replace(/\s+/g, ' ').trim();
