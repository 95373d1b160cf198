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
  /** Creator of the framework. @default the title of the ladder */
  readonly creator?: string;
  /** Base URL of the framework, to which the paths of its parts are appended. @default a `urn:uuid:` for each part */
  readonly uri?: string;
  /** Date and time of the last change, in ISO 8601. @default now */
  readonly lastChange?: string;
}

/**
 * Writes a ladder or a level as a package of 1EdTech CASE 1.1:
 *
 * - The ladder is the document. Levels, facts, competencies, summaries, expectations and examples are items.
 * - A statement is a child of its competency or of its parent statement (`isChildOf`), and part of its level (`isPartOf`).
 * - A competency is part of each level that has it. If its title differs between levels, each title is an item, and all are
 *   `exactMatchOf` the first.
 * - A rubric has a criterion for each competency, with a criterion level for each level.
 *
 * Identifiers are UUIDs (version 5) derived from ids, so the same ladder always has the same identifiers. `humanCodingScheme` is the
 * code of a level, and the id of other parts. `readLadder` reads the result. Formatting and links, notes and the rating scale are lost.
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

  /** Returns the item of a competency with its title at this level. Creates it on first use. */
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
  /** The item with the first title. */
  readonly link: CaseLink;
  /** The items by title. */
  readonly names: Map<string, CaseLink>;
  readonly cells: { readonly level: Level; readonly competency: Competency }[];
}

function describe({ title, summary, expectations }: Competency): string {
  const lines = (list: readonly Expectation[]): string[] => list.flatMap(({ text, children = [] }) => [plain(text), ...lines(children)]);
  return [...(summary === undefined ? [] : [plain(summary)]), ...lines(expectations)].join('\n') || title;
}

const plain = (prose: Prose): string => proseText(prose);
