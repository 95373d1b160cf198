import type { Expectation, Ladder } from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import { type GivenStatement, LadderBuilder } from './ladder-builder.js';

/** Converts a complete ladder to a draft, so that it can be combined with other files. */
export function draftFromLadder({ id, title, levels, notes = [] }: Ladder, source: Source): LadderBuilder {
  const builder = new LadderBuilder(source);
  const place = source.whole;
  builder.title = title;
  builder.id = id;
  builder.notes.push(...notes.map(({ id: _, ...note }) => note));
  for (const level of levels) {
    const { id: own, code, title: name, summary, facts, examples = [], competencies } = level;
    const draft = builder.level(own, { ...(code !== undefined && { code }), title: name }, place);
    draft.id = own;
    if (summary !== undefined) draft.summary.push(summary);
    draft.facts.push(...facts.map((fact) => ({ ...fact, place })));
    draft.examples.push(...examples.map(statementOf));
    for (const each of competencies) {
      const competency = builder.competency(draft, each.title, place, each.id);
      competency.id = each.id;
      competency.icon = each.icon;
      competency.isLiteral = true;
      if (each.summary !== undefined) competency.summary.push(each.summary);
      competency.expectations.push(...each.expectations.map(statementOf));
      competency.examples.push(...each.examples.map(statementOf));
    }
  }
  return builder;
}

const statementOf = ({ id, text, children }: Expectation): GivenStatement => ({
  id,
  text,
  ...(children && { children: children.map(statementOf) }),
});
