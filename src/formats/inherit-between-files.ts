import { type CompetencyDraft, canonicalProse, type Inline, type Issue, type LevelDraft, type Prose } from '../ladder/index.js';
import type { FoundLevel } from '../markdown/dialects/index.js';
import type { FileReading } from './read-file.js';
import { rules } from './read-issues.js';

interface Reference {
  readonly name: string;
  readonly issue: Issue;
  readonly base: FoundLevel;
}

/**
 * Gives levels what they inherit from those of other files, before their own. A level is named by its id, its code, its
 * title, or the name of its file, where that is the only one in it.
 */
export function inheritBetweenFiles(readings: readonly FileReading[]): readonly FileReading[] {
  if (!readings.some(({ inherits = [] }) => inherits.length > 0)) return readings;
  const names = namesOf(readings);
  const references = new Map<FoundLevel, Reference[]>();
  for (const { levels, inherits = [] } of readings)
    for (const { level: at, name, issue } of inherits) {
      const [level, base] = [levels[at], names.get(name)];
      if (level && base) references.set(level, [...(references.get(level) ?? []), { name, issue, base }]);
    }
  const done = new Map<FoundLevel, LevelDraft>();
  const open = new Set<FoundLevel>();
  const resolved = new Set<Issue>();
  const circles = new Map<Issue, Issue>();
  const resolve = (level: FoundLevel): LevelDraft => {
    const known = done.get(level);
    if (known) return known;
    open.add(level);
    let { draft } = level;
    for (const { name, issue, base } of references.get(level) ?? []) {
      if (open.has(base)) circles.set(issue, { ...issue, rule: 'inherits-itself', message: rules['inherits-itself'].message(name) });
      else {
        draft = inherit(resolve(base), draft);
        resolved.add(issue);
      }
    }
    open.delete(level);
    done.set(level, draft);
    return draft;
  };
  return readings.map((reading): FileReading => {
    const levels = reading.levels.map((level) => ({ ...level, draft: resolve(level) }));
    const { report, syntax, inherits = [] } = reading;
    const said = new Set(inherits.flatMap(({ issue }) => (resolved.has(issue) ? [issue] : [])));
    const issues = report.issues.flatMap((issue) => (said.has(issue) ? [] : [circles.get(issue) ?? issue]));
    report.issues.splice(0, report.issues.length, ...issues);
    return { ...reading, levels, syntax: [...syntax, ...[...said].flatMap(({ place }) => place ?? [])] };
  });
}

function namesOf(readings: readonly FileReading[]): ReadonlyMap<string, FoundLevel> {
  const names = new Map<string, FoundLevel>();
  const add = (name: string | undefined, level: FoundLevel | undefined): void => {
    if (name !== undefined && level && !names.has(name)) names.set(name, level);
  };
  for (const { whole, levels } of readings) for (const [at, { id }] of (whole?.levels ?? []).entries()) add(id, levels[at]);
  const all = readings.flatMap(({ levels }) => levels);
  for (const level of all) add(level.draft.code, level);
  for (const level of all) add(level.draft.title, level);
  for (const { levels, file } of readings)
    if (levels.length === 1) for (const name of [baseName(file.path), baseName(file.path).replace(/\.\w+$/, '')]) add(name, levels[0]);
  return names;
}

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/** A level with what another has, before its own. */
function inherit(base: LevelDraft, level: LevelDraft): LevelDraft {
  const own = new Map(level.competencies.map((each) => [each.title, each]));
  const inherited = base.competencies.map((each): CompetencyDraft => {
    const also = own.get(each.title);
    own.delete(each.title);
    if (!also) return each;
    const summary = joined(each.summary, also.summary);
    return {
      ...each,
      ...(summary !== undefined && { summary }),
      expectations: [...each.expectations, ...also.expectations],
      examples: [...each.examples, ...also.examples],
    };
  });
  return { ...level, competencies: [...inherited, ...own.values()] };
}

function joined(first: Prose | undefined, second: Prose | undefined): Prose | undefined {
  if (first === undefined || second === undefined || JSON.stringify(first) === JSON.stringify(second)) return first ?? second;
  const inlines = (prose: Prose): readonly Inline[] => (typeof prose === 'string' ? [prose] : prose);
  return canonicalProse([...inlines(first), '\n\n', ...inlines(second)]);
}
