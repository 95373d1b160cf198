import { deriveLadderIds, type Ladder, type Level, validateLadder, validateLevel } from '../../ladder/index.js';
import { nameFile } from '../name-file.js';
import type { Source } from '../source/source.js';
import { type DataNode, fieldOf, placeAt, plainValue } from './data-node.js';

/** Whether data is a ladder or a level as `rungs` writes it, with ids. `undefined` for other data. */
export function ownKind(root: DataNode): 'ladder' | 'level' | undefined {
  const schema = fieldOf(root, '$schema')?.value;
  const names = (node: DataNode, ...fields: readonly string[]): boolean =>
    node.kind === 'map' && fields.every((each) => node.entries.some(({ key }) => key === each));
  const isLevel = (node: DataNode): boolean => names(node, 'id', 'title', 'competencies') && hasExpectations(node);
  const levels = fieldOf(root, 'levels')?.value;
  if (names(root, 'levels') && levels?.kind === 'list') {
    if (schema?.kind === 'scalar' && /\brungs\b/.test(schema.text)) return 'ladder';
    // The validator reports a missing title.
    const isOwn = levels.items.length > 0 && levels.items.every((level) => names(level, 'id', 'facts', 'competencies'));
    if (names(root, 'id') && isOwn) return 'ladder';
    return names(root, 'id', 'title') && levels.items.every((level) => names(level, 'id', 'facts', 'competencies') || isLevel(level))
      ? 'ladder'
      : undefined;
  }
  if (schema?.kind === 'scalar' && /\brungs\b/.test(schema.text)) return 'level';
  return names(root, 'id', 'title', 'facts', 'competencies') || isLevel(root) ? 'level' : undefined;
}

function hasExpectations(level: DataNode): boolean {
  const competencies = fieldOf(level, 'competencies')?.value;
  return (
    competencies?.kind === 'list' &&
    competencies.items.every((each) => fieldOf(each, 'expectations')?.value.kind === 'list' && fieldOf(each, 'id') !== undefined)
  );
}

/** Validates a ladder or a level written by `rungs`. Adds places in the text to the issues. */
export function readOwnData(root: DataNode, kind: 'ladder' | 'level', report: Source): Ladder | undefined {
  const before = report.issues.filter(({ severity }) => severity === 'error').length;
  const value = withoutSchema(plainValue(root), kind);
  const { ladder, level, issues } = {
    ladder: undefined,
    level: undefined,
    ...(kind === 'ladder' ? validateLadder(value) : validateLevel(value)),
  };
  for (const issue of issues)
    report.issues.push({ ...issue, ...(report.path !== undefined && { file: report.path }), place: placeAt(root, issue.path ?? '') });
  sayKeys(root, report);
  const errors = report.issues.filter(({ severity }) => severity === 'error').length;
  if (before > 0 || (!ladder && !level)) {
    report.add('not-read', report.whole, String(errors));
    return undefined;
  }
  return ladder ?? (level && ladderOf(level, report));
}

/** Removes `$schema` from a level. `validateLadder` accepts it, `validateLevel` does not. */
function withoutSchema(value: unknown, kind: 'ladder' | 'level'): unknown {
  if (kind === 'ladder' || typeof value !== 'object' || value === null) return value;
  const { $schema: _, ...level } = value as Readonly<Record<string, unknown>>;
  return level;
}

/** Creates a ladder of one level. */
function ladderOf(level: Level, report: Source): Ladder {
  const title = nameFile(report.path) || level.title;
  return { id: deriveLadderIds({ title, levels: [] }).ladder.id, title, levels: [level] };
}

/** Marks keys, ids and sources as syntax. */
function sayKeys(node: DataNode, report: Source): void {
  if (node.kind === 'list') for (const item of node.items) sayKeys(item, report);
  if (node.kind !== 'map') return;
  for (const { key, keyPlace, value } of node.entries) {
    const isForm = key === '$schema' || key === 'source' || (key === 'id' && value.kind === 'scalar');
    report.syntax.push(isForm ? { start: keyPlace.start, end: value.place.end } : keyPlace);
    sayKeys(value, report);
  }
}
