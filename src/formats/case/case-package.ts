import { v5 } from 'uuid';
import {
  type Competency,
  type Example,
  type Expectation,
  type Ladder,
  type Level,
  levelName,
  levelsOf,
  type Prose,
  proseText,
} from '../../ladder/index.js';
import type { CaseAssociation, CaseItem, CaseLink, CasePackage } from './case-types.js';

export interface CaseOptions {
  /** Who the framework is from. @default the ladder's title */
  readonly creator?: string;
  /** Where it is served from; parts are beneath it. @default `urn:uuid:` of each */
  readonly uri?: string;
  /** When it was last changed, as ISO 8601. @default now */
  readonly lastChange?: string;
}

/**
 * Writes a ladder, or a level, as a package of 1EdTech CASE 1.1: the ladder is the document; levels, facts, competencies
 * with their summaries, expectations and examples are items; a statement is a child of its competency (or of the statement
 * above it) and part of its level, as is a competency of the levels that have it; one that is called otherwise at a level
 * is an exact match of the first. The whole is a rubric too, with a criterion for each competency and a level of it for
 * each level.
 *
 * Identifiers are UUIDs of version 5, derived from the ids: the same ladder always has the same. `humanCodingScheme` has
 * the id itself, but of a level its code. `readLadder` reads it all back but for what CASE has no place for: marks and
 * links in texts, notes, and words to rate with.
 */
export function casePackage(
  source: Ladder | Level,
  { creator = source.title, uri, lastChange = new Date().toISOString() }: CaseOptions = {},
): CasePackage {
  const namespace = v5(`urn:rungs:${source.id}`, v5.URL);
  const base = uri?.replace(/\/+$/, '');
  const part = (kind: string, ...ids: readonly string[]) => {
    const identifier = kind === 'CFDocuments' ? namespace : v5(JSON.stringify([kind, ...ids]), namespace);
    return {
      identifier,
      uri: base === undefined ? `urn:uuid:${identifier}` : `${base}/${kind}/${identifier}`,
      lastChangeDateTime: lastChange,
    };
  };
  const link = (title: string, { identifier, uri }: { readonly identifier: string; readonly uri: string }): CaseLink => ({
    title,
    identifier,
    uri,
  });

  const document = part('CFDocuments');
  const documentLink = link(source.title, document);
  const items: CaseItem[] = [];
  const associations: CaseAssociation[] = [];
  const add = (
    type: CaseItem['CFItemType'],
    ids: readonly string[],
    fullStatement: string,
    more: Partial<Pick<CaseItem, 'humanCodingScheme' | 'abbreviatedStatement' | 'notes' | 'extensions'>> = {},
  ): CaseLink => {
    const kind = type === 'Expectation' || type === 'Example' || type === 'Level' ? 'Part' : type;
    const own = part('CFItems', kind, ...ids);
    items.push({ ...own, fullStatement, ...more, CFItemType: type, CFDocumentURI: documentLink });
    return link(fullStatement, own);
  };
  const associate = (origin: CaseLink, associationType: CaseAssociation['associationType'], destination: CaseLink): void => {
    associations.push({
      ...part('CFAssociations', associationType, origin.identifier, destination.identifier),
      associationType,
      sequenceNumber: associations.length + 1,
      originNodeURI: origin,
      destinationNodeURI: destination,
    });
  };
  const addStatements = (
    type: 'Expectation' | 'Example',
    list: readonly (Expectation | Example)[],
    parent: CaseLink,
    level: CaseLink,
  ): void => {
    for (const { id, text, children = [] } of list) {
      const own = add(type, [id], plain(text), { humanCodingScheme: id });
      associate(own, 'isChildOf', parent);
      if (parent.identifier !== level.identifier) associate(own, 'isPartOf', level);
      addStatements(type, children, own, level);
    }
  };

  /** The item of a competency as it is called here. */
  const dimensionOf = ({ id, icon, title }: Competency): CaseLink => {
    const name = icon === undefined ? title : `${icon} ${title}`;
    const known = dimensions.get(id);
    const called = known?.names.get(name);
    if (called) return called;
    const own = add('Competency', known ? [id, name] : [id], name, { humanCodingScheme: id });
    associate(own, 'isChildOf', documentLink);
    if (known) associate(own, 'exactMatchOf', known.link);
    if (known) known.names.set(name, own);
    else dimensions.set(id, { link: own, names: new Map([[name, own]]), cells: [] });
    return own;
  };

  const levels = levelsOf(source);
  const dimensions = new Map<string, Dimension>();
  for (const level of levels) {
    const { id, code, title, summary, facts, competencies, examples = [], source: _, ...others } = level;
    const levelLink = add('Level', [id], title, {
      ...(code !== undefined && { humanCodingScheme: code }),
      ...(summary !== undefined && { notes: plain(summary) }),
      extensions: { rungs: { id, ...(others satisfies Record<string, never>) } },
    });
    associate(levelLink, 'isChildOf', documentLink);
    for (const { id: fact, label, value } of facts) {
      const more = { humanCodingScheme: fact, abbreviatedStatement: label };
      associate(add('Fact', [id, fact], `${label}: ${plain(value)}`, more), 'isChildOf', levelLink);
    }
    addStatements('Example', examples, levelLink, levelLink);
    for (const competency of competencies) {
      const own = dimensionOf(competency);
      associate(own, 'isPartOf', levelLink);
      dimensions.get(competency.id)?.cells.push({ level, competency });
      if (competency.summary !== undefined) {
        const said = add('Summary', [id, competency.id], plain(competency.summary));
        associate(said, 'isChildOf', own);
        associate(said, 'isPartOf', levelLink);
      }
      addStatements('Expectation', competency.expectations, own, levelLink);
      addStatements('Example', competency.examples, own, levelLink);
    }
  }

  const rubric = part('CFRubrics');
  const criteria = [...dimensions].map(([id, { link: item, cells }], at) => {
    const criterion = part('CFRubricCriteria', id);
    return {
      ...criterion,
      category: item.title,
      position: at + 1,
      rubricId: rubric.identifier,
      CFRubricCriterionLevels: cells.map(({ level, competency }) => ({
        ...part('CFRubricCriterionLevels', id, level.id),
        quality: levelName(level),
        description: describe(competency),
        position: levels.indexOf(level) + 1,
        rubricCriterionId: criterion.identifier,
      })),
    };
  });
  return {
    CFDocument: {
      ...document,
      caseVersion: '1.1',
      creator,
      title: source.title,
      extensions: { rungs: { id: source.id } },
      CFPackageURI: link(source.title, part('CFPackages')),
    },
    CFItems: items,
    CFAssociations: associations,
    CFRubrics: [{ ...rubric, title: source.title, CFRubricCriteria: criteria }],
  };
}

interface Dimension {
  /** The first item of it. */
  readonly link: CaseLink;
  /** An item for each of its names. */
  readonly names: Map<string, CaseLink>;
  readonly cells: { readonly level: Level; readonly competency: Competency }[];
}

function describe({ title, summary, expectations }: Competency): string {
  const lines = (list: readonly Expectation[]): string[] => list.flatMap(({ text, children = [] }) => [plain(text), ...lines(children)]);
  return [...(summary === undefined ? [] : [plain(summary)]), ...lines(expectations)].join('\n') || title;
}

const plain = (prose: Prose): string => proseText(prose);
