import { canonicalProse, joinProse, type NoteDraft, type Prose, proseText } from '../../ladder/index.js';
import { splitWords as nameLevel } from '../axes/split-level-name.js';
import { oneLine } from '../data/data-keys.js';
import type { Part } from '../data/data-part.js';
import type { CompetencyInWork, GivenStatement, LadderBuilder, LevelInWork } from '../draft/ladder-builder.js';
import { deepestStatement } from '../source/limits.js';
import type { Source } from '../source/source.js';
import { findPartLevels } from './find-part-levels.js';

/**
 * Reads a tree of parts into a ladder: levels with competencies as children, or the reverse. Other parts become notes. Returns
 * whether the tree is a ladder.
 */
export function readParts(roots: readonly Part[], ladder: LadderBuilder, report: Source): boolean {
  const reader = new PartReader(roots, ladder, report);
  reader.read(roots);
  const levels = [...ladder.levels.values()];
  return levels.some(({ competencies }) => competencies.size > 0) || (levels.length > 0 && reader.isDeclared);
}

class PartReader {
  readonly isDeclared: boolean;
  readonly #ladder: LadderBuilder;
  readonly #report: Source;
  readonly #levels: ReadonlySet<Part>;
  /** The ancestors of levels. */
  readonly #ancestors: ReadonlySet<Part>;
  readonly #isByCompetency: boolean;
  #count = 0;

  constructor(roots: readonly Part[], ladder: LadderBuilder, report: Source) {
    const { levels, ancestors, isByCompetency, isDeclared } = findPartLevels(roots);
    this.isDeclared = isDeclared;
    this.#ladder = ladder;
    this.#report = report;
    this.#levels = levels;
    this.#ancestors = ancestors;
    this.#isByCompetency = isByCompetency;
  }

  read(parts: readonly Part[]): void {
    for (const part of parts) {
      if (this.#levels.has(part)) this.#readLevel(part);
      else if (!this.#ancestors.has(part)) this.#ladder.notes.push(...notesOf(part));
      else if (this.#isByCompetency && part.parts.some((each) => this.#levels.has(each))) this.#readDimension(part);
      else {
        this.#readAncestor(part);
        this.read(part.parts);
      }
    }
  }

  /** The outermost ancestor of the first level gives the title of the ladder. Other ancestors become notes. */
  #readAncestor(part: Part): void {
    const { kind, name, id, about = '' } = part;
    const isFirst =
      (kind === undefined || kind === 'ladder' || kind === 'heading') && this.#ladder.title === '' && this.#ladder.levels.size === 0;
    const title = proseText(name) === '' ? '' : this.#titleAt(part);
    if (isFirst) {
      this.#ladder.title = title;
      this.#ladder.id ??= id;
    }
    if ((title !== '' && !isFirst) || about.trim() !== '')
      this.#ladder.notes.push({ ...(title !== '' && !isFirst && { title }), ...(about.trim() !== '' && { text: canonicalProse(about) }) });
  }

  #readLevel(part: Part): LevelInWork {
    const level = this.#levelOf(part, String(this.#count++));
    if (part.about !== undefined) level.summary.push(canonicalProse(part.about));
    for (const each of part.parts) this.#readUnderLevel(each, level);
    return level;
  }

  #levelOf(part: Part, key: string): LevelInWork {
    const title = this.#titleAt({ ...part, code: undefined });
    const named = part.code === undefined ? nameLevel(title) : { code: this.#title(part.code), title: title || this.#title(part.code) };
    const level = this.#ladder.level(key, named, part.place);
    level.id ??= part.id;
    return level;
  }

  #readUnderLevel(part: Part, level: LevelInWork): void {
    const { kind, fact, parts, about = '' } = part;
    if (fact?.label.trim()) {
      const lines = [fact.value, ...parts.flatMap(paragraphs)].filter((line) => line !== '');
      const value = canonicalProse(joinProse(lines, '\n'));
      level.facts.push({ id: part.id, label: this.#title(fact.label), value, place: part.place });
    } else if (kind === 'summary' || kind === 'text') level.summary.push(...paragraphs(part));
    else if (kind === 'example') level.examples.push(...statementsOf([part]));
    else if (kind === 'group') level.examples.push(...statementsOf(parts));
    else if (kind === 'expectation' || (kind === undefined && parts.length === 0 && about === ''))
      this.#ladder.competency(level, 'Criteria', part.place).expectations.push(...statementsOf([part]));
    else {
      const competency = this.#ladder.competency(level, this.#titleAt(part) || 'Criteria', part.place, String(this.#count++));
      competency.id ??= part.id;
      // If the competency has no other expectations, its description is one.
      const hasOthers = parts.some((each) => each.kind !== 'summary' && each.kind !== 'example' && each.kind !== 'group');
      if (hasOthers || this.isDeclared) competency.summary.push(canonicalProse(about));
      else competency.expectations.push(...linesOf(about));
      for (const each of parts) readUnderCompetency(each, competency);
    }
  }

  /** Reads a competency whose children are levels. Levels of several competencies with the same name are one level. */
  #readDimension(part: Part): void {
    const title = this.#titleAt(part) || 'Criteria';
    const others = part.parts.filter((each) => !this.#levels.has(each));
    const isAbout = ({ kind }: Part): boolean => kind === 'summary' || kind === 'text';
    const summary = [canonicalProse(part.about ?? ''), ...others.filter(isAbout).flatMap(paragraphs)];
    this.#ladder.notes.push(...others.filter((each) => !isAbout(each)).flatMap((each) => notesOf(each)));
    const key = String(this.#count++);
    const known = new Set<LevelInWork>();
    for (const each of part.parts) {
      if (!this.#levels.has(each)) continue;
      const level = this.#levelOf({ ...each, id: undefined }, oneLine(proseText(each.name)).toLowerCase());
      if (known.has(level)) this.#report.add('same-level', each.place, level.title);
      known.add(level);
      const competency = this.#ladder.competency(level, title, part.place, key);
      competency.id ??= part.id;
      if (competency.summary.length === 0) competency.summary.push(...summary);
      competency.expectations.push(...linesOf(each.about ?? ''));
      for (const child of each.parts) readUnderCompetency(child, competency);
    }
  }

  #titleAt({ place, ...part }: Part): string {
    const name = nameOf(part);
    if (hasLink(name)) this.#report.add('formatted-title', place);
    return this.#title(name);
  }

  /** Collapses white space as `validateLadder` does. A no-break space is kept. */
  #title = (name: Prose): string =>
    proseText(name)
      .replace(/[ \t-\r]+/g, ' ')
      .trim();
}

/** The name with the code, if there is one: a part below a level is not a level, so its code belongs to its name. */
const nameOf = ({ code, name }: Pick<Part, 'code' | 'name'>): Prose => (code === undefined ? name : `${code}: ${proseText(name)}`);

const hasLink = (name: Prose): boolean => JSON.stringify(name).includes('"href":');

function readUnderCompetency(part: Part, competency: CompetencyInWork): void {
  if (part.kind === 'summary') competency.summary.push(...paragraphs(part));
  else if (part.kind === 'example') competency.examples.push(...statementsOf([part]));
  else if (part.kind === 'group') competency.examples.push(...statementsOf(part.parts));
  else competency.expectations.push(...statementsOf([part]));
}

function statementsOf(parts: readonly Part[], depth = 0): GivenStatement[] {
  return parts.flatMap(({ about = '', id, parts, ...part }): GivenStatement[] => {
    const text = canonicalProse(nameOf(part));
    const own = text === '' ? canonicalProse(about) : text;
    const beneath = [...(text === '' ? [] : linesOf(about)), ...statementsOf(parts, depth + 1)];
    if (own === '') return beneath;
    if (beneath.length === 0) return [{ text: own, id }];
    return depth < deepestStatement ? [{ text: own, id, children: beneath }] : [{ text: own, id }, ...beneath];
  });
}

/** The lines of a description as statements. */
const linesOf = (about: string): GivenStatement[] =>
  about.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: canonicalProse(line) }]));

/** The texts of a part and its descendants as paragraphs. */
const paragraphs = ({ about = '', parts, ...part }: Part): Prose[] =>
  [canonicalProse(nameOf(part)), canonicalProse(about), ...parts.flatMap(paragraphs)].filter((each) => each !== '');

function notesOf({ about = '', kind, parts, ...part }: Part, depth = 0): NoteDraft[] {
  const name = nameOf(part);
  // A title is plain text, so a name with a link becomes a text.
  const isTitle = !hasLink(name) && (kind === 'heading' || kind === 'competency' || parts.length > 0 || about !== '');
  const title = isTitle ? oneLine(proseText(name)) : '';
  const text = canonicalProse(isTitle ? about : name);
  const children = parts.flatMap((each) => notesOf(each, depth + 1));
  if (title === '' && text === '') return children;
  const own: NoteDraft = { ...(title !== '' && { title }), ...(text !== '' && { text }) };
  if (children.length === 0) return [own];
  return depth < deepestStatement ? [{ ...own, children }] : [own, ...children];
}
