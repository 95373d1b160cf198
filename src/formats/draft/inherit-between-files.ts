import type { Issue } from '../../ladder/index.js';
import { rules } from '../source/read-issues.js';
import type { FileReading } from './file-reading.js';
import { addInherited, ruleOf } from './inherit.js';
import type { CompetencyInWork, LevelInWork } from './ladder-builder.js';
import { visitBases } from './visit-bases.js';

/**
 * Adds inherited statements from levels of other files, before the statements of a level. A reference is the id, the code or the title of
 * a level, or the name of a file with one level.
 */
export function inheritBetweenFiles(readings: readonly FileReading[]): void {
  if (!readings.some(({ inherits }) => inherits.length > 0)) return;
  const names = namesOf(readings);
  const references = new Map<
    LevelInWork,
    { readonly base: LevelInWork; readonly issue: Issue; readonly name: string; readonly reading: FileReading }[]
  >();
  for (const reading of readings)
    for (const { level, name, issue } of reading.inherits) {
      const base = names.get(name);
      if (base) references.set(level, [...(references.get(level) ?? []), { base, issue, name, reading }]);
    }
  visitBases(references, (level, { base, issue, name, reading }, settle) => {
    const { issues, syntax } = reading.source;
    const settled = settle(base);
    const at = issues.indexOf(issue);
    if (settled === 'yes') {
      addInherited(level, base, keyOf);
      if (at >= 0) issues.splice(at, 1);
      if (issue.place) syntax.push(issue.place);
    } else if (at >= 0) issues[at] = { ...issue, rule: ruleOf[settled], message: rules[ruleOf[settled]].message(name) };
  });
}

/** Competencies of different files are the same if they have the same title. */
const keyOf = (_: string, { title }: CompetencyInWork): string => title;

function namesOf(readings: readonly FileReading[]): ReadonlyMap<string, LevelInWork> {
  const names = new Map<string, LevelInWork>();
  const add = (name: string | undefined, level: LevelInWork | undefined): void => {
    if (name !== undefined && level && !names.has(name)) names.set(name, level);
  };
  const files = readings.map(({ builder, file }) => ({ levels: [...(builder?.levels.values() ?? [])], file }));
  const all = files.flatMap(({ levels }) => levels);
  for (const level of all) add(level.id, level);
  for (const level of all) add(level.code, level);
  for (const level of all) add(level.title, level);
  for (const { levels, file } of files)
    if (levels.length === 1) for (const name of [baseName(file.path), baseName(file.path).replace(/\.\w+$/, '')]) add(name, levels[0]);
  return names;
}

const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';
