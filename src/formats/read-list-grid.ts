import { canonicalProse, type Place, proseText } from '../ladder/index.js';
import type { CompetencyInWork, GivenStatement, LadderInWork, LevelInWork } from './draft-ladder.js';
import { type Around, type Cell, type Grid, type Role, roleOf, sayAgain, titleOf } from './grid.js';
import { nameLevel } from './name-level.js';
import { proseOf } from './read-cell.js';
import type { ReadReport } from './read-report.js';

/** Whether a table has a row for each statement: columns for it, for its level and for its competency. */
export function isList(header: readonly Cell[], { heading }: Around): boolean {
  const roles = new Set(header.map(({ words }) => roleOf(words)));
  if (roles.has('kind') && roles.has('text')) return true;
  const hasLevel = roles.has('level') || roles.has('title');
  const hasCompetency = roles.has('competency') || roles.has('group');
  const isAllNamed = header.every((cell) => cell.isBlank || roleOf(cell.words) !== 'none');
  const hasText = roles.has('text') || (isAllNamed && (roles.has('description') || roles.has('example')));
  return hasText && (hasLevel || hasCompetency) && ((hasLevel && hasCompetency) || heading !== undefined);
}

/**
 * Reads a row for each statement: `Level`, `Title`, `Competency`, `Expectation`, `Example`; the names of 15Five's career
 * paths (`Path`, `Job title`, `Competency`, `Skill`, `Key behavior`), where a skill has its behaviours beneath it; and
 * what `csvFormat` writes.
 */
export function readList(header: readonly Cell[], body: Grid, ladder: LadderInWork, report: ReadReport, around: Around): boolean {
  const columns = header.map((cell) => ({ cell, role: roleOf(cell.words) }));
  const all = (role: Role): number[] => columns.flatMap((column, at) => (column.role === role ? [at] : []));
  const at = (role: Role): number => all(role)[0] ?? -1;
  const [competencyAt = at('group'), skillAt = -1] = all('competency');
  const groupAt = competencyAt === at('group') ? -1 : at('group');
  const textAt = all('text')[0] ?? at('description');
  const aboutAt = textAt === at('description') ? -1 : at('description');
  const read = new Set([
    ...all('level'),
    ...all('title'),
    competencyAt,
    skillAt,
    textAt,
    aboutAt,
    ...all('example'),
    at('kind'),
    at('parent'),
    at('path'),
  ]);
  const told = new Set<Cell>();
  for (const [nth, { cell, role }] of columns.entries()) {
    if (role !== 'none' && (read.has(nth) || nth === groupAt)) report.syntax.push(cell.place);
  }
  const before = new Map<number, Cell>();
  const skills: Skills = new Map();
  let firstPath: Cell | undefined;
  let isRead = false;
  for (const row of body) {
    /** A blank cell goes on with the one above, as spreadsheets write merged cells. */
    const filled = (nth: number): Cell | undefined => {
      const cell = nth < 0 ? undefined : row[nth];
      if (cell && !cell.isBlank) before.set(nth, cell);
      return cell && !cell.isBlank ? cell : before.get(nth);
    };
    const code = filled(at('level'));
    const title = filled(at('title'));
    const path = filled(at('path'));
    if (path) {
      firstPath ??= path;
      ladder.title ||= titleOf(path, report);
      if (path.words === ladder.title) sayAgain(firstPath, path, report);
      if (path.words !== ladder.title) {
        report.add(
          'other-path',
          { start: row[0]?.place.start ?? path.place.start, end: row.at(-1)?.place.end ?? path.place.end },
          path.words,
        );
        continue;
      }
    }
    const heading = around.heading;
    const levelCell = code ?? title ?? heading;
    const competencyCell = filled(competencyAt) ?? (code || title ? heading : undefined);
    const level = levelCell && levelOf(code, title, levelCell, ladder, report);
    const kind = row[at('kind')];
    if (kind?.words === 'Expectation') report.syntax.push(kind.place);
    const said = row.filter((cell, nth) => !cell.isBlank && read.has(nth));
    if (!level || !competencyCell) {
      for (const cell of said) report.add('unread-row', cell.place);
    } else {
      isRead = true;
      const competency = ladder.competency(level, titleOf(competencyCell, report), competencyCell.place);
      sayAgain(competency, competencyCell, report);
      const skill = filled(skillAt);
      const own = skill && skill.words !== competency.title ? beneath(competency, skill, skills) : undefined;
      if (skill) sayAgain(own ?? competency, skill, report);
      const list = own?.children ?? competency.expectations;
      const text = row[textAt];
      if (text && !text.isBlank) {
        list.push(...text.content.statements);
        competency.examples.push(...text.content.examples);
      }
      for (const nth of all('example')) {
        const cell = row[nth];
        if (cell && !cell.isBlank && nth !== textAt) competency.examples.push(...cell.content.statements, ...cell.content.examples);
      }
      const about = row[aboutAt];
      if (about && !about.isBlank) {
        const before = ladder.summarise(competency, proseOf(about.content), about.place);
        if (before) sayAgain({ place: before }, about, report);
      }
    }
    for (const [nth, cell] of row.entries()) {
      if (cell.isBlank || read.has(nth)) continue;
      const column = columns[nth];
      const rule = column ? (nth === groupAt ? 'unread-group' : 'unread-column') : 'extra-cells';
      if (column && !told.has(column.cell) && nth !== groupAt) report.add('unread-column', column.cell.place, column.cell.words);
      if (column) told.add(column.cell);
      report.add(rule, cell.place, rule === 'unread-group' ? cell.words : (column?.cell.words ?? ''));
    }
  }
  for (const { cell, role } of columns)
    if (role === 'none' && !cell.isBlank && !told.has(cell)) report.add('unread-column', cell.place, cell.words);
  return isRead;
}

function levelOf(code: Cell | undefined, title: Cell | undefined, cell: Cell, ladder: LadderInWork, report: ReadReport): LevelInWork {
  const words = titleOf(cell, report);
  const named = nameLevel(words);
  const level =
    code && title
      ? ladder.level(`${words}\n${title.words}`, { code: named.code ?? words, title: titleOf(title, report) }, cell.place)
      : ladder.level(words, named, cell.place);
  sayAgain(level, cell, report);
  if (title && level.place !== cell.place) sayAgain(level, title, report);
  return level;
}

/** What stands beneath each skill of each competency, by its words. */
type Skills = Map<CompetencyInWork, Map<string, Skill>>;

interface Skill {
  readonly place: Place;
  readonly children: GivenStatement[];
}

/** What stands beneath a skill, which is a statement of its own. */
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
