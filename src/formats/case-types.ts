// As far as a ladder needs it: https://www.imsglobal.org/spec/case/v1p1

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
}

export interface CaseDocument extends CasePart {
  readonly creator: string;
  readonly title: string;
  readonly description?: string;
  readonly CFPackageURI: CaseLink;
}

export interface CaseItem extends CasePart {
  readonly fullStatement: string;
  readonly humanCodingScheme?: string;
  readonly notes?: string;
  readonly CFItemType: 'Level' | 'Competency' | 'Expectation' | 'Example';
  readonly CFDocumentURI: CaseLink;
}

export interface CaseAssociation extends CasePart {
  readonly associationType: 'isChildOf' | 'isPartOf' | 'exemplar';
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
