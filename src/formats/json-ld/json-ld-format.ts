import {
  type Competency,
  type Example,
  type Expectation,
  type ExportFormat,
  type Fact,
  isLadder,
  type Ladder,
  type Level,
  levelName,
  type Prose,
  proseText,
} from '../../ladder/index.js';

/**
 * Writes JSON-LD with the vocabulary of schema.org. A ladder is a `DefinedTermSet` of its levels, and a level is a `DefinedTermSet` of its
 * competencies. A competency is a `DefinedTerm` (https://schema.org/DefinedTerm) and the `DefinedTermSet` of its expectations.
 * `additionalType` has the kind of each part. Contains all statements, unlike the JSON-LD in pages of `rungs/html`.
 *
 * `@id` is the id of a level or a statement, as on a page. `termCode` is the id of a competency or a fact. `readLadder` reads the result.
 * Formatting and links, notes and the rating scale are lost.
 */
export const jsonLdFormat: ExportFormat = {
  id: 'json-ld',
  name: 'JSON-LD',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write: (source) => {
    const terms = isLadder(source) ? ladderSet(source) : levelSet(source);
    return `${JSON.stringify({ '@context': 'https://schema.org', ...terms }, undefined, 2)}\n`;
  },
};

const ladderSet = ({ id, title, levels }: Ladder) => ({ ...set('Ladder', id, title), hasPart: levels.map(levelSet) });

function levelSet(level: Level) {
  // The title is in the name. `source` is left out, because it applies to this copy only.
  const { id, code, title: _, summary, facts, competencies, examples = [], source: __, ...others } = level;
  const parts = [
    ...(facts.length === 0 ? [] : [{ ...set('Facts', `${id}-facts`, 'Facts'), hasDefinedTerm: facts.map((fact) => factTerm(fact, id)) }]),
    ...examplesOf(examples, id),
  ];
  return {
    ...set('Level', id, levelName(level)),
    ...(code !== undefined && { alternateName: code }),
    ...(summary !== undefined && { description: plain(summary) }),
    hasDefinedTerm: competencies.map((competency) => competencyTerm(competency, id)),
    ...(parts.length > 0 && { hasPart: parts }),
    ...(others satisfies Record<string, never>),
  };
}

const factTerm = ({ id, label, value }: Fact, level: string) => ({
  ...term('Fact', `${level}-${id}`),
  termCode: id,
  name: label,
  description: plain(value),
});

function competencyTerm({ id, icon, title, summary, expectations, examples }: Competency, level: string) {
  const own = `${level}-${id}`;
  const parts = examplesOf(examples, own);
  return {
    ...term('Competency', own, true),
    termCode: id,
    name: title,
    ...(icon !== undefined && { alternateName: `${icon} ${title}` }),
    ...(summary !== undefined && { description: plain(summary) }),
    hasDefinedTerm: expectations.map((each) => statementTerm('Expectation', each)),
    ...(parts.length > 0 && { hasPart: parts }),
  };
}

const examplesOf = (examples: readonly Example[], owner: string) =>
  examples.length === 0
    ? []
    : [{ ...set('Examples', `${owner}-examples`, 'Examples'), hasDefinedTerm: examples.map((each) => statementTerm('Example', each)) }];

function statementTerm(kind: 'Expectation' | 'Example', { id, text, children = [] }: Expectation | Example): Term {
  return {
    ...term(kind, id, children.length > 0),
    description: plain(text),
    ...(children.length > 0 && { hasDefinedTerm: children.map((each) => statementTerm(kind, each)) }),
  };
}

interface Term {
  readonly '@type': string | readonly string[];
  readonly '@id': string;
  readonly additionalType: string;
  readonly description?: string;
  readonly hasDefinedTerm?: readonly Term[];
}

const set = (additionalType: string, id: string, name: string) => ({
  '@type': 'DefinedTermSet',
  '@id': hash(id),
  additionalType,
  name,
});

/** Creates a term. `isSet`: whether it contains other terms. */
const term = (additionalType: string, id: string, isSet = false): Term => ({
  '@type': isSet ? ['DefinedTerm', 'DefinedTermSet'] : 'DefinedTerm',
  '@id': hash(id),
  additionalType,
});

const hash = (id: string): string => `#${encodeURIComponent(id)}`;

const plain = (prose: Prose): string => proseText(prose);
