import { canonicalProse, type Place, proseText } from '../../ladder/index.js';
import type { CompetencyInWork, GivenStatement, LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import type { Source } from '../source/source.js';
import type { Around } from '../table/around.js';
import { type Cell, type Grid, type Role, roleOf, sayAgain, titleOf } from '../table/cell.js';
import { proseOf } from '../table/read-cell.js';
import { isSentence, isStatement } from './leaves.js';
import { readLevelName, readScale } from './level-name.js';
import { leaveOut } from './matrix-parts.js';
import { splitWords } from './split-level-name.js';

/** The roles of the columns of a list, by their names or their order. */
function rolesOf(header: readonly Cell[], body: Grid, { heading, level, isOneOfMany }: Around): readonly Role[] {
  const roles = header.map(({ words }) => (readLevelName(words).likeness === 1 ? 'none' : roleOf(words)));
  const [first = 'none', second = 'none'] = roles;
  // In a table below the name of each level, the first column has the competencies and the second what they ask for.
  const areOfLevels = level !== undefined || (heading !== undefined && readLevelName(heading.words).likeness >= 0.85);
  if (!isOneOfMany || !areOfLevels || roles.length !== 2 || !names.has(first) || second !== 'none') return roles;
  const said = body.flatMap(([, cell]) => (cell && !cell.isBlank ? [cell.words] : []));
  return said.length > 1 && said.every(isStatement) ? ['competency', 'text'] : roles;
}

const names: ReadonlySet<Role> = new Set(['none', 'title', 'competency', 'group']);

/** Whether a table has a row for each statement, with columns for the statement, its level and its competency. */
export function isList(header: readonly Cell[], body: Grid, around: Around): boolean {
  const { heading, level, isOneOfMany } = around;
  const names = rolesOf(header, body, around);
  const roles = new Set(names);
  if (roles.has('kind') && roles.has('text')) return true;
  const hasLevel = roles.has('level') || roles.has('title');
  const hasCompetency = roles.has('competency') || roles.has('group');
  const isAllNamed = header.every((cell, at) => cell.isBlank || names[at] !== 'none');
  const hasText = roles.has('text') || (isAllNamed && (roles.has('description') || roles.has('example')));
  if (!hasText || !(hasLevel || hasCompetency)) return false;
  if (hasLevel && hasCompetency) return true;
  if (level) return hasCompetency;
  if (!heading) return false;
  // A single table of levels with a description of each is a definition of levels, not a list. A table with unknown columns is a matrix.
  if (hasLevel)
    return (
      isAllNamed &&
      names.filter((each) => each === 'text').length < 2 &&
      (roles.has('text') || isOneOfMany === true) &&
      isScale(body.map((row) => row[names.findIndex((each) => each === 'level' || each === 'title')]?.words ?? ''))
    );
  // The heading is the name of the level if other headings have such a table, if it looks like one, or if the rows have many statements.
  if (isOneOfMany && roles.has('text')) return true;
  const textAt = Math.max(names.indexOf('text'), names.indexOf('description'));
  const statements = body.reduce((sum, row) => sum + (row[textAt]?.content.statements.length ?? 0), 0);
  return readLevelName(heading.words).likeness >= 0.5 || statements >= body.length * 2;
}

function isScale(names: readonly string[]): boolean {
  const distinct = [...new Set(names.filter(Boolean))];
  const { likeness } = readScale(distinct);
  return likeness.filter((each) => each >= 0.5).length * 2 >= distinct.length;
}

/**
 * Reads a table with a row for each statement. Returns whether any was read. The columns are one of these:
 *
 * - `Level`, `Title`, `Competency`, `Expectation`, `Example`
 * - career paths of 15Five: `Path`, `Job title`, `Competency`, `Skill`, `Key behavior`, where behaviours are children of their skill
 * - the output of `csvFormat`
 * - lists of roles, skills and levels. A description belongs to the level if it is the same in all rows of a level, else to the competency.
 */
export function readList(header: readonly Cell[], body: Grid, ladder: LadderBuilder, source: Source, around: Around): boolean {
  const roles = withJobs(rolesOf(header, body, around), body);
  const columns = header.map((cell, nth) => ({ cell, role: roles[nth] ?? 'none', words: cell.words }));
  const all = (role: Role): number[] => columns.flatMap((column, at) => (column.role === role ? [at] : []));
  const at = (role: Role): number => all(role)[0] ?? -1;
  // Below the name of a level, a column of levels has the grade of each competency.
  const levelAt = around.level ? -1 : levelColumn(all('level'), body);
  const titleAt = at('title');
  const gradeAt = all('level').find((nth) => nth !== levelAt) ?? -1;
  const [competencyAt = at('group'), skillAt = -1] = all('competency');
  const groupAt = competencyAt === at('group') ? -1 : at('group');
  const constant =
    titleAt >= 0 && levelAt >= 0 && new Set(body.map((row) => row[titleAt]?.words).filter(Boolean)).size === 1 && body.length > 1
      ? titleAt
      : -1;
  const pathAt = at('path') >= 0 ? at('path') : constant !== titleAt || all('level').length < 2 ? -1 : constant;
  const descriptions = all('description');
  const textAt = all('text')[0] ?? descriptions.at(-1) ?? -1;
  const abouts = descriptions.filter((nth) => nth !== textAt);
  const read = new Set([
    levelAt,
    titleAt,
    gradeAt,
    competencyAt,
    skillAt,
    textAt,
    ...abouts,
    ...all('example'),
    at('kind'),
    at('parent'),
    pathAt,
  ]);
  const isOfLevel = new Set(abouts.filter((nth) => levelAt >= 0 && isOf(nth, levelAt, body) && !isOf(nth, competencyAt, body)));
  const told = new Set<Cell>();
  for (const [nth, { cell, role }] of columns.entries()) {
    if (role !== 'none' && (read.has(nth) || nth === groupAt)) source.syntax.push(cell.place);
  }
  const before = new Map<number, Cell>();
  const skills: Skills = new Map();
  let firstPath: Cell | undefined;
  let isRead = false;
  for (const row of body) {
    /** The cell of a column, or, if it is blank, the last one above that is not, as spreadsheets export merged cells. */
    const filled = (nth: number): Cell | undefined => {
      const cell = nth < 0 ? undefined : row[nth];
      if (cell && !cell.isBlank) before.set(nth, cell);
      return cell && !cell.isBlank ? cell : before.get(nth);
    };
    const code = filled(levelAt);
    const title = pathAt === titleAt ? undefined : filled(titleAt);
    const path = filled(pathAt);
    if (path) {
      firstPath ??= path;
      ladder.title ||= titleOf(path, source);
      if (path.words === ladder.title) sayAgain(firstPath, path, source);
      if (path.words !== ladder.title) {
        source.add(
          'other-path',
          { start: row[0]?.place.start ?? path.place.start, end: row.at(-1)?.place.end ?? path.place.end },
          path.words,
        );
        continue;
      }
    }
    const { heading } = around;
    const named = code ?? title;
    const level = around.level ?? (named ? levelOf(code, title, named, ladder, source) : heading && headed(heading, ladder));
    const competencyCell = filled(competencyAt);
    const kind = row[at('kind')];
    if (kind?.words === 'Expectation') source.syntax.push(kind.place);
    const said = row.filter((cell, nth) => !cell.isBlank && read.has(nth));
    const name = competencyCell ? titleOf(competencyCell, source) : named && heading ? heading.words : undefined;
    if (!level || name === undefined) {
      for (const cell of said) source.add('unread-row', cell.place);
    } else {
      isRead = true;
      if (!competencyCell) heading?.take();
      const competency = ladder.competency(level, name, competencyCell?.place ?? heading?.place ?? level.place);
      if (competencyCell) sayAgain(competency, competencyCell, source);
      const skill = filled(skillAt);
      const own = skill && skill.words !== competency.title ? beneath(competency, skill, skills) : undefined;
      if (skill) sayAgain(own ?? competency, skill, source);
      const list = own?.children ?? competency.expectations;
      const text = row[textAt];
      if (text && !text.isBlank) {
        if (text.content.lead !== undefined) competency.summary.push(text.content.lead);
        list.push(...text.content.statements);
        competency.examples.push(...text.content.examples);
      }
      for (const nth of all('example')) {
        const cell = row[nth];
        if (cell && !cell.isBlank && nth !== textAt) competency.examples.push(...cell.content.statements, ...cell.content.examples);
      }
      for (const nth of [...abouts, gradeAt]) {
        const about = row[nth];
        if (!about || about.isBlank) continue;
        const first = ladder.summarise(isOfLevel.has(nth) ? level : competency, proseOf(about.content), about.place);
        if (first) sayAgain({ place: first }, about, source);
      }
    }
    for (const [nth, cell] of row.entries()) {
      if (cell.isBlank || read.has(nth)) continue;
      const column = columns[nth];
      if (!column) source.add('extra-cells', cell.place);
      else if (nth === groupAt) source.add('unread-group', told.add(column.cell) && cell.place, cell.words);
      else leaveOut(column, cell, told, source);
    }
  }
  for (const { cell, role } of columns)
    if (role === 'none' && !cell.isBlank && !told.has(cell)) source.add('unread-column', cell.place, cell.words);
  if (isRead) ladder.orderLevels();
  return isRead;
}

/** Of several columns named after levels, returns the first whose values look like levels, or else the first. */
function levelColumn(columns: readonly number[], body: Grid): number {
  const [first = -1, ...others] = columns;
  if (others.length === 0) return first;
  const rises = columns.find((nth) => isScale(body.map((row) => row[nth]?.words ?? '')));
  return rises ?? first;
}

/** Whether all rows with the same value in column `other` have the same value in column `nth`. */
function isOf(nth: number, other: number, body: Grid): boolean {
  const said = new Map<string, string>();
  return body.every((row) => {
    const [key = '', words = ''] = [row[other]?.words, row[nth]?.words];
    const before = said.get(key) ?? words;
    said.set(key, before);
    return before === words;
  });
}

/** Makes a column without a known name, such as `Track`, the title of the levels if there is none and it parts them by job. */
function withJobs(roles: readonly Role[], body: Grid): readonly Role[] {
  if (roles.includes('title')) return roles;
  const jobsAt = roles.findIndex((role, nth) => role === 'none' && partsLevels(nth, roles, body));
  return roles.map((role, nth) => (nth === jobsAt ? 'title' : role));
}

/** Whether most competencies of a level are there once for each of two values or more of a column. */
function partsLevels(nth: number, roles: readonly Role[], body: Grid): boolean {
  const [levelAt, competencyAt] = [roles.indexOf('level'), roles.indexOf('competency')];
  const said = new Map<string, Set<string>>();
  for (const row of body) {
    const [level, competency, words] = [levelAt, competencyAt, nth].map((each) => row[each]?.words ?? '');
    const key = `${level}\n${competency}`;
    if (level && competency && words) said.set(key, (said.get(key) ?? new Set()).add(words));
  }
  const values = new Set([...said.values()].flatMap((each) => [...each]));
  const parted = [...said.values()].filter(({ size }) => size > 1);
  return parted.length * 2 > said.size && values.size * 2 <= body.length && [...values].every((words) => !isSentence(words));
}

function headed(heading: NonNullable<Around['heading']>, ladder: LadderBuilder): LevelInWork {
  heading.take();
  return ladder.level(`heading\n${heading.words}`, splitWords(heading.words), heading.place);
}

function levelOf(code: Cell | undefined, title: Cell | undefined, cell: Cell, ladder: LadderBuilder, source: Source): LevelInWork {
  const words = titleOf(cell, source);
  const named = splitWords(words);
  const level =
    code && title
      ? ladder.level(`${words}\n${title.words}`, { code: named.code ?? words, title: titleOf(title, source) }, cell.place)
      : ladder.level(words, named, cell.place);
  sayAgain(level, cell, source);
  if (title && level.place !== cell.place) sayAgain(level, title, source);
  return level;
}

/** The skills of each competency, by their text. */
type Skills = Map<CompetencyInWork, Map<string, Skill>>;

interface Skill {
  readonly place: Place;
  readonly children: GivenStatement[];
}

/** Returns the statement of a skill, to add its behaviours as children. Creates it on first use. */
function beneath(competency: CompetencyInWork, { content, place }: Cell, skills: Skills): Skill {
  const known = skills.get(competency) ?? new Map<string, Skill>();
  skills.set(competency, known);
  const text = canonicalProse(proseOf(content));
  const found = known.get(proseText(text));
  if (found) return found;
  const skill: Skill = { place, children: [] };
  known.set(proseText(text), skill);
  competency.expectations.push({ text, children: skill.children });
  return skill;
}
