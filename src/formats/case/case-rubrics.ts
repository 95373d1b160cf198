import type { DataNode } from '../data/data-node.js';
import type { Part } from '../data/data-part.js';
import { NodeFields } from '../data/node-fields.js';
import type { Source } from '../source/source.js';

/** Converts the criteria of rubrics to competencies, each with its levels, lowest first. */
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

/** Marks the lines of rubrics that repeat texts of items (`known`) as syntax, and reports other lines as not read. */
export function repeatRubrics(rubrics: readonly DataNode[], known: ReadonlySet<string>, report: Source): void {
  for (const rubric of rubrics) {
    const fields = new NodeFields(rubric, report);
    for (const criterion of fields.list('CFRubricCriteria')) {
      const own = new NodeFields(criterion, report);
      for (const level of own.list('CFRubricCriterionLevels')) repeat(new NodeFields(level, report), known);
      repeat(own, known);
    }
    repeat(fields, known);
  }
}

function repeat(fields: NodeFields, known: ReadonlySet<string>): void {
  for (const name of ['title', 'description', 'category', 'quality']) {
    const node = fields.peek(name);
    if (node?.kind === 'scalar' && node.text.split('\n').every((line) => known.has(line.trim()))) fields.form([name]);
  }
  finish(fields);
}

/** Reads a criterion level. `at` is its score or else its position, for sorting, because many rubrics list the highest level first. */
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
