import { readCase } from '../case/read-case.js';
import { LadderBuilder } from '../draft/ladder-builder.js';
import { readJsonLd } from '../json-ld/read-json-ld.js';
import { readNotion } from '../notion/read-notion.js';
import type { JsonDialect } from '../reading.js';
import type { Source } from '../source/source.js';
import type { DataNode } from './data-node.js';

const readers: Readonly<Record<JsonDialect, (root: DataNode, ladder: LadderBuilder, report: Source) => boolean>> = {
  notion: readNotion,
  case: readCase,
  'json-ld': readJsonLd,
};

/** Reads a ladder from JSON of another tool. */
export function readToolData(root: DataNode, dialect: JsonDialect, report: Source): LadderBuilder | undefined {
  const isBroken = report.issues.some(({ severity }) => severity === 'error');
  const ladder = new LadderBuilder(report);
  const isRead = readers[dialect](root, ladder, report);
  if (isRead && !isBroken) return ladder;
  if (isBroken) report.add('not-read', report.whole, '1');
  else report.refuse(wantedOf[dialect]);
  return undefined;
}

const wantedOf: Readonly<Record<JsonDialect, string>> = {
  notion:
    'Give its headings the names of levels, `L4: Lead Engineer`, with headings of competencies beneath them; or make it a table of both.',
  case: 'Give its levels the `CFItemType` `Level`, with items of competencies beneath them; or make a rubric with a criterion for each competency.',
  'json-ld':
    'Make each level a `DefinedTermSet` that is named as one, `L4: Lead Engineer`, and its competencies terms that it has by `hasDefinedTerm`.',
};
