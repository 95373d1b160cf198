import type { DataNode } from '../data/data-node.js';
import type { Part } from '../data/data-part.js';
import { NodeFields } from '../data/node-fields.js';
import type { Source } from '../source/source.js';

/** Makes competencies of the criteria of rubrics, each with its levels, the lowest first. */
export function rubricParts(rubrics: readonly DataNode[], ladderTitle: string, report: Source): Part[] {
  return rubrics.flatMap((rubric): Part[] => {
    const fields = new NodeFields(rubric, report);
    const title = fields.peek('title');
    if (title?.kind === 'scalar' && title.text.trim() === ladderTitle) fields.form(['title']);
    const part = textPart(fields, ['title', 'description'], 'ladder', rubric);
    const parts = fields.list('CFRubricCriteria').map((criterion): Part => {
      const own = new NodeFields(criterion, report);
      const levels = own.list('CFRubricCriterionLevels').map((node) => ({ node, fields: new NodeFields(node, report) }));
      const named = textPart(own, ['category', 'description'], 'competency', criterion);
      finish(own);
      return {
        ...named,
        parts: levels
          .map(levelPart)
          .sort((a, b) => a.at - b.at)
          .map(({ part }) => part),
      };
    });
    finish(fields);
    return [{ ...part, parts }];
  });
}

/** Says of rubrics that they repeat what was read, line by line, and what they say beside that is left out. */
export function repeatRubrics(rubrics: readonly DataNode[], said: ReadonlySet<string>, report: Source): void {
  for (const rubric of rubrics) {
    const fields = new NodeFields(rubric, report);
    for (const criterion of fields.list('CFRubricCriteria')) {
      const own = new NodeFields(criterion, report);
      for (const level of own.list('CFRubricCriterionLevels')) repeat(new NodeFields(level, report), said);
      repeat(own, said);
    }
    repeat(fields, said);
  }
}

function repeat(fields: NodeFields, said: ReadonlySet<string>): void {
  for (const name of ['title', 'description', 'category', 'quality']) {
    const node = fields.peek(name);
    if (node?.kind === 'scalar' && node.text.split('\n').every((line) => said.has(line.trim()))) fields.form([name]);
  }
  finish(fields);
}

/** Levels are in the order of their scores, or of their positions: rubrics begin with the highest as often as not. */
function levelPart({ node, fields }: { readonly node: DataNode; readonly fields: NodeFields }): {
  readonly at: number;
  readonly part: Part;
} {
  const [score, position] = ['score', 'position']
    .map((name) => fields.peek(name))
    .map((each) => (each?.kind === 'scalar' ? each.text : ''));
  const { about, ...part } = textPart(fields, ['quality', 'description'], 'level', node);
  const feedback = fields.text('feedback');
  const name = part.name === '' ? `Level ${score || position || ''}`.trim() : part.name;
  fields.form(['score']);
  finish(fields);
  const lines = [about ?? '', feedback].filter((line) => line !== '').join('\n');
  const isBlank = Number.isNaN(Number(score || position || 'x'));
  return { at: isBlank ? 0 : Number(score || position), part: { ...part, name, ...(lines !== '' && { about: lines }) } };
}

function textPart(fields: NodeFields, [title = '', text = '']: readonly string[], kind: Part['kind'], node: DataNode): Part {
  const [name, about] = [fields.text(title), fields.text(text)];
  const isNamed = name.trim() !== '' || kind !== 'competency';
  return { kind, name: isNamed ? name : about, ...(isNamed && about !== '' && { about }), parts: [], place: node.place };
}

function finish(fields: NodeFields): void {
  fields.form(['identifier', 'uri', 'lastChangeDateTime', 'position', 'rubricId', 'rubricCriterionId', 'CFItemURI']);
  fields.leaveOthers();
}
