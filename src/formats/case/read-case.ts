import type { DataNode } from '../data/data-node.js';
import { NodeFields } from '../data/node-fields.js';
import type { LadderBuilder } from '../draft/ladder-builder.js';
import { readParts } from '../parts/read-parts.js';
import type { Source } from '../source/source.js';
import { CaseItems, namesOf, ownIdOf } from './case-items.js';
import { caseParts } from './case-parts.js';
import { repeatRubrics, rubricParts } from './case-rubrics.js';

/**
 * Reads a package of 1EdTech CASE, written by `casePackage` or another tool. Returns whether it contains a ladder.
 *
 * Levels are items of a type such as `Level`, or with a name of a level. Competencies and statements are their children (`isChildOf`),
 * sorted by `sequenceNumber`; or levels are children of competencies; or statements are part of a level (`isPartOf`). A package without
 * such items is read from its rubrics: a criterion is a competency, and the descriptions of its levels are expectations.
 *
 * The id of an item is its `humanCodingScheme`, or else its `identifier`. The `humanCodingScheme` of a level is its code.
 */
export function readCase(root: DataNode, ladder: LadderBuilder, report: Source): boolean {
  const fields = new NodeFields(root, report);
  const document = readDocument(fields.take('CFDocument'), ladder, report);
  const items = new CaseItems(fields.list('CFItems'), report);
  items.relate(fields.list('CFAssociations'), document);
  const rubrics = fields.list('CFRubrics');
  fields.leaveOthers();
  const { parts, others } = caseParts(items.all);
  for (const { place } of others) report.add('unread-part', place);
  if (!readParts(parts, ladder, report)) return readParts(rubricParts(rubrics, ladder.title, report), ladder, report);
  const said = new Set(items.all.flatMap(({ text, about }) => `${text}\n${about}`.split('\n').map((line) => line.trim())));
  for (const { code, text } of items.all) if (code !== '') said.add(`${code}: ${text}`);
  repeatRubrics(rubrics, said.add(ladder.title), report);
  return true;
}

/** Reads title, id and notes of the ladder from the document. Returns the names by which associations refer to the document. */
function readDocument(node: DataNode | undefined, ladder: LadderBuilder, report: Source): ReadonlySet<string> {
  if (!node) return new Set();
  const fields = new NodeFields(node, report);
  const names = new Set(namesOf(node));
  ladder.title = fields.text('title').trim();
  ladder.id = ownIdOf(fields) || [...names][0];
  const creator = fields.peek('creator');
  fields.form([...documentForm, ...(creator?.kind === 'scalar' && creator.text.trim() === ladder.title ? ['creator'] : [])]);
  for (const text of [fields.text('description'), fields.text('notes')]) if (text.trim() !== '') ladder.notes.push({ text: text.trim() });
  fields.leaveOthers();
  return names;
}

/** Fields of the document with technical data or links. */
const documentForm = (
  'identifier uri lastChangeDateTime CFPackageURI caseVersion frameworkType officialSourceURL licenseURI subjectURI language version ' +
  'adoptionStatus statusStartDate statusEndDate'
).split(' ');
