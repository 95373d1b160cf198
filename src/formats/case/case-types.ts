// The parts of CASE 1.1 that a ladder needs: https://www.imsglobal.org/spec/case/v1p1

export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

interface CasePart {
  /** UUID. */
  readonly identifier: string;
  readonly uri: string;
  /** ISO 8601. */
  readonly lastChangeDateTime: string;
  /** The id of a ladder or a level, for which the specification has no field. */
  readonly extensions?: { readonly rungs: { readonly id: string } };
}

export interface CaseDocument extends CasePart {
  readonly caseVersion: '1.1';
  readonly creator: string;
  readonly title: string;
  readonly description?: string;
  readonly CFPackageURI: CaseLink;
}

export interface CaseItem extends CasePart {
  readonly fullStatement: string;
  /** The label of a fact. */
  readonly abbreviatedStatement?: string;
  /** The code of a level, or the id of another part. */
  readonly humanCodingScheme?: string;
  readonly notes?: string;
  readonly CFItemType: 'Level' | 'Competency' | 'Expectation' | 'Example' | 'Fact' | 'Summary';
  readonly CFDocumentURI: CaseLink;
}

export interface CaseAssociation extends CasePart {
  readonly associationType: 'isChildOf' | 'isPartOf' | 'exactMatchOf';
  readonly sequenceNumber: number;
  readonly originNodeURI: CaseLink;
  readonly destinationNodeURI: CaseLink;
}

export interface CaseRubric extends CasePart {
  readonly title: string;
  readonly CFRubricCriteria: readonly CaseCriterion[];
}

export interface CaseCriterion extends CasePart {
  readonly category: string;
  readonly position: number;
  readonly rubricId: string;
  readonly CFRubricCriterionLevels: readonly CaseCriterionLevel[];
}

export interface CaseCriterionLevel extends CasePart {
  readonly quality: string;
  readonly description: string;
  readonly position: number;
  readonly rubricCriterionId: string;
}

export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
  readonly CFRubrics: readonly CaseRubric[];
}
