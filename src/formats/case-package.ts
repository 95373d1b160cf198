import { v5 } from 'uuid';
import { type Competency, type Example, type Expectation, type Ladder, type Level, type Prose, proseText } from '../ladder/index.js';
import type { CaseAssociation, CaseItem, CaseLink, CasePackage } from './case-types.js';
import { levelsOf } from './levels-of.js';

export interface CaseOptions {
  /** Who the framework is from. @default the ladder's title */
  readonly creator?: string;
  /** Where it is served from; parts are beneath it. @default `urn:uuid:` of each */
  readonly uri?: string;
  /** When it was last changed, as ISO 8601. @default now */
  readonly lastChange?: string;
}

/**
 * Writes a ladder, or a level, as a package of 1EdTech CASE 1.1: the ladder is the document; levels, competencies,
 * expectations and examples are items; a statement is a child of its competency (or of the statement above it) and part
 * of its level; and the whole is a rubric, with a criterion for each competency and a level of it for each level.
 *
 * Identifiers are UUIDs of version 5, derived from the ids: the same ladder always has the same.
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
    id: string,
    fullStatement: string,
    more: Partial<Pick<CaseItem, 'humanCodingScheme' | 'notes'>> = {},
  ): CaseLink => {
    const own = part('CFItems', type === 'Competency' ? type : 'Part', id);
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
      const own = add(type, id, plain(text));
      associate(own, 'isChildOf', parent);
      if (parent.identifier !== level.identifier) associate(own, 'isPartOf', level);
      addStatements(type, children, own, level);
    }
  };

  const levels = levelsOf(source);
  const dimensions = new Map<
    string,
    { readonly link: CaseLink; readonly cells: { readonly level: Level; readonly competency: Competency }[] }
  >();
  for (const level of levels) {
    const { id, code, title, summary, facts, competencies, examples = [] } = level;
    const notes = [
      ...(summary === undefined ? [] : [plain(summary)]),
      ...facts.map(({ label, value }) => `${label}: ${plain(value)}`),
    ].join('\n');
    const levelLink = add('Level', id, title, { ...(code !== undefined && { humanCodingScheme: code }), ...(notes && { notes }) });
    associate(levelLink, 'isChildOf', documentLink);
    addStatements('Example', examples, levelLink, levelLink);
    for (const competency of competencies) {
      let dimension = dimensions.get(competency.id);
      if (!dimension) {
        dimension = { link: add('Competency', competency.id, competency.title), cells: [] };
        dimensions.set(competency.id, dimension);
        associate(dimension.link, 'isChildOf', documentLink);
      }
      dimension.cells.push({ level, competency });
      addStatements('Expectation', competency.expectations, dimension.link, levelLink);
      addStatements('Example', competency.examples, dimension.link, levelLink);
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
        quality: level.code === undefined || level.code === level.title ? level.title : `${level.code}: ${level.title}`,
        description: describe(competency),
        position: levels.indexOf(level) + 1,
        rubricCriterionId: criterion.identifier,
      })),
    };
  });
  return {
    CFDocument: { ...document, creator, title: source.title, CFPackageURI: link(source.title, part('CFPackages')) },
    CFItems: items,
    CFAssociations: associations,
    CFRubrics: [{ ...rubric, title: source.title, CFRubricCriteria: criteria }],
  };
}

function describe({ title, summary, expectations }: Competency): string {
  const lines = (list: readonly Expectation[]): string[] => list.flatMap(({ text, children = [] }) => [plain(text), ...lines(children)]);
  return [...(summary === undefined ? [] : [plain(summary)]), ...lines(expectations)].join('\n') || title;
}

const plain = (prose: Prose): string => proseText(prose);
