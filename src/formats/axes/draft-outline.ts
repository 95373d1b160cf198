import { canonicalProse, joinProse, type NoteDraft } from '../../ladder/index.js';
import { splitIcon } from '../../markdown/dialects/index.js';
import { type CompetencyInWork, LadderBuilder, type LevelInWork, type OverviewRow } from '../draft/ladder-builder.js';
import { type OutlineNode, OutlineText, type Part } from '../outline/outline.js';
import type { Source } from '../source/source.js';
import { fieldOf, namesLadder } from '../words/words.js';
import type { CompetencyPlan } from './competency-plan.js';
import { CompetencyStatements } from './competency-statements.js';
import { keyOfName, partOf } from './families.js';
import type { FoundLevels } from './find-levels.js';
import { LevelHead } from './level-head.js';
import { LevelParents } from './level-parents.js';
import { hasTable, isNamable } from './node-kinds.js';
import { NodeTexts } from './node-texts.js';
import { splitGrade } from './split-grade.js';
import { splitLevelName } from './split-level-name.js';
import type { TableReader } from './table-reader.js';

/** Converts the text below front matter that is a ladder to notes. */
export function introduction(nodes: readonly OutlineNode[], source: Source): NoteDraft[] {
  const builder = new LadderBuilder(source);
  const [place = source.whole] = nodes.map((node) => node.place);
  const root: Part = { kind: 'part', layer: 'file', name: new OutlineText('', place, true), children: nodes, place };
  new OutlineDrafter(root, [], builder, source, () => false).read(root);
  return builder.notes;
}

/** Drafts a ladder from an outline whose levels are known. */
export class OutlineDrafter {
  readonly #ladder: LadderBuilder;
  readonly #source: Source;
  readonly #texts: NodeTexts;
  readonly #readTable: TableReader;
  readonly #head: LevelHead;
  readonly #statements: CompetencyStatements;
  readonly #beside = new Map<OutlineNode, FoundLevels>();
  readonly #around = new Set<OutlineNode>();
  readonly #parents = new Map<OutlineNode, Part>();
  readonly #levelParents: LevelParents;
  #count = 0;
  /** The number of titles of ancestors of levels so far. The first is the title of the ladder. */
  #titles = 0;

  constructor(root: Part, found: readonly FoundLevels[], ladder: LadderBuilder, source: Source, readTable: TableReader) {
    this.#ladder = ladder;
    this.#source = source;
    this.#texts = new NodeTexts(source);
    this.#readTable = readTable;
    this.#head = new LevelHead(ladder, source, this.#texts, readTable);
    this.#statements = new CompetencyStatements(ladder, source, this.#texts);
    this.#levelParents = new LevelParents(this.#beside, this.#parents, source);
    this.#remember(root);
    for (const each of found) for (const { node } of each.levels) this.#beside.set(node, each);
    for (const node of this.#beside.keys()) for (let up = this.#parents.get(node); up; up = this.#parents.get(up)) this.#around.add(up);
  }

  #remember(part: Part): void {
    for (const child of part.children) {
      this.#parents.set(child, part);
      if (!isNamable(child)) continue;
      const whole = partOf(child);
      this.#parents.set(whole, part);
      this.#remember(whole);
    }
  }

  read(root: Part): void {
    this.#readAll(root);
    this.#statements.sayHolding();
  }

  #readAll(part: Part): void {
    const rest: OutlineNode[] = [];
    const areTables = part.children.filter((child) => child.kind === 'part' && hasTable(child)).length > 1;
    for (const child of part.children) {
      const hypothesis = this.#beside.get(child);
      const whole = isNamable(child) ? partOf(child) : undefined;
      if (hypothesis && whole) {
        if (hypothesis.isOverview) this.#readOverview(whole, hypothesis);
        else if (hypothesis.isBeneath) this.#readBeneath(whole, child, hypothesis);
        else this.#readLevel(whole, hypothesis);
      } else if (whole && (this.#around.has(child) || this.#around.has(whole))) this.#readAround(whole);
      else if (child.kind === 'table' && this.#readTable(child, { heading: part.name })) continue;
      else if (child.kind === 'part' && hasTable(child)) this.#readAroundTable(child, areTables);
      else rest.push(child);
    }
    this.#ladder.notes.push(
      ...this.#texts.notesOf(rest.filter(({ kind }) => kind !== 'part')),
      ...this.#texts.notesOf(rest.filter(({ kind }) => kind === 'part')),
    );
  }

  /** Reads an ancestor of levels: a competency, if its children are levels, or else a title of the ladder or a note. */
  #readAround(part: Part): void {
    if (this.#levelParents.familyWithin(part) && this.#isCompetency(part)) {
      this.#readDimension(part);
      return;
    }
    const isLabel = part.layer === 'label' && part.children.every((child) => this.#beside.get(child)?.isOverview);
    if (!isLabel) this.#name(part);
    this.#readAll(part);
  }

  /**
   * Reads a section with a table. The reader of the table may use its heading as the name of a level or a competency. One of several such
   * headings does not name the ladder.
   */
  #readAroundTable(part: Part, isOneOfMany: boolean): void {
    const name = (): void => {
      if (part.name.isTaken) return;
      if (isOneOfMany) this.#noteTitle(part.name);
      else this.#name(part);
    };
    const mayBeUsed = part.children.some(({ kind }) => kind === 'table');
    if (!mayBeUsed) name();
    this.#readAll(part);
    if (mayBeUsed) name();
  }

  #name({ name, layer, id }: Part): void {
    if (layer === 'file' && name.isLiteral) return;
    if (layer === 'key') {
      // A key such as `levels` is syntax.
      name.take();
      this.#source.syntax.push(name.place);
      return;
    }
    if (this.#titles++ === 0 && this.#ladder.title === '') {
      this.#ladder.title = this.#texts.title(name);
      this.#ladder.id ??= id;
    } else if (name.words !== this.#ladder.title) this.#noteTitle(name);
    else name.take();
  }

  #noteTitle(name: OutlineText): void {
    const title = this.#texts.title(name);
    if (title !== '') this.#ladder.notes.push({ title });
  }

  /** Whether a parent of levels is a competency. It is not if it is a file that is named by its path. */
  #isCompetency = (part: Part): boolean => part.layer !== 'file' || !part.name.isLiteral;

  #readDimension(part: Part): CompetencyInWork[] {
    const own = part.children.filter((child) => !this.#beside.has(child) && !this.#around.has(child));
    const about: OutlineNode[] = own.filter((child) => child.kind === 'paragraph' || child.kind === 'quote');
    const competencies: CompetencyInWork[] = [];
    for (const child of part.children) {
      const hypothesis = this.#beside.get(child);
      if (hypothesis && isNamable(child)) competencies.push(this.#readBeneath(partOf(child), child, hypothesis, part));
      else if (child.kind === 'part' && this.#levelParents.isHolder(child)) competencies.push(...this.#readDimension(child));
      else if (this.#around.has(child) && isNamable(child)) this.#readAround(partOf(child));
    }
    const summary = this.#texts.paragraphs(about);
    for (const competency of competencies) competency.summary.unshift(...summary);
    this.#ladder.notes.push(...this.#texts.notesOf(own.filter((child) => !about.includes(child))));
    return competencies;
  }

  #readBeneath(part: Part, node: OutlineNode, hypothesis: FoundLevels, given = this.#parents.get(node)): CompetencyInWork {
    const parent = this.#levelParents.dimensionOf(given, hypothesis);
    const level = this.#levelOf(part, `beneath\n${keyOfName(part.name.words)}`, hypothesis);
    const name = parent?.name ?? part.name;
    const competency = this.#competency(level, name, `named\n${name.words}`);
    this.#statements.read(part.children, competency);
    return competency;
  }

  #levelOf(part: Part, key: string, hypothesis: FoundLevels): LevelInWork {
    const { isTail } = hypothesis;
    const { title, ...code } =
      part.code === undefined ? splitLevelName(part.name, isTail) : { code: part.code, title: part.name.words || part.code };
    const known = this.#ladder.levels.get(key);
    if (known) part.name.take();
    else this.#texts.title(part.name);
    if (known && known.place !== part.name.place) this.#source.syntax.push(part.name.place);
    const level = this.#ladder.level(key, { ...code, title }, part.name.place);
    level.id ??= part.id;
    return level;
  }

  #competency(level: LevelInWork, name: OutlineText, key: string, id?: string): CompetencyInWork {
    const { words, isLiteral } = name;
    const { icon, title, unknown } = isLiteral
      ? { title: words }
      : { unknown: undefined, icon: undefined, ...splitIcon(words, this.#source.shortcodes) };
    if (unknown) this.#source.add('unknown-shortcode', name.place, unknown);
    const isKnown = level.competencies.has(key);
    this.#texts.title(name, isKnown);
    const graded = isLiteral ? undefined : splitGrade(title);
    const competency = this.#ladder.competency(level, graded?.title ?? (title || words), name.place, key);
    if (isKnown && competency.place !== name.place) this.#source.syntax.push(name.place);
    if (icon && title) competency.icon ??= icon;
    competency.isLiteral = true;
    if (graded && !isKnown) competency.summary.push(graded.grade);
    competency.id ??= id;
    return competency;
  }

  /** Reads an item such as `Senior Engineer: 5 to 8 years`, whose level has a part of its own. Words above the list are its label. */
  #readOverview(part: Part, hypothesis: FoundLevels): void {
    const level = this.#levelOf(part, String(this.#count++), hypothesis);
    const lines = this.#texts.paragraphs(part.children);
    const parent = this.#parents.get(part);
    if (parent?.layer !== 'label') level.summary.push(...lines);
    else
      level.facts.push({ label: this.#texts.title(parent.name, true), value: canonicalProse(joinProse(lines, '\n')), place: part.place });
    const rows = this.#overviews.get(hypothesis) ?? [];
    if (rows.length === 0) this.#ladder.overviews.push({ rows, isShort: true });
    this.#overviews.set(hypothesis, rows);
    rows.push({ level, names: [part.name.place] });
  }

  #readLevel(part: Part, hypothesis: FoundLevels): void {
    const level = this.#levelOf(part, String(this.#count++), hypothesis);
    const { plan } = hypothesis;
    this.#readSubtitle(part, level);
    const competencies = new Set(plan.competenciesOf(part));
    const hasLists = part.children.some((child) => child.kind === 'item' && child.label && child.children.length > 0);
    const own = part.children.flatMap((child) => this.#split(child, plan, competencies, hasLists));
    const isNamed = competencies.size > 0;
    this.#head.read(own, level, isNamed, [...competencies][0]?.place.start.line);
    for (const competency of competencies) this.#readPart(competency, level, competencies);
  }

  /** Reads an empty heading directly after that of the level: the title of the ladder or of the level, or a part of the summary. */
  #readSubtitle({ children: [first, next] }: Part, level: LevelInWork): void {
    if (first?.kind !== 'part' || first.children.length > 0 || next === undefined || first.depth === undefined) return;
    if (next.kind === 'part' && (next.depth ?? 0) > first.depth) return;
    this.#subtitles.add(first);
    const words = this.#texts.title(first.name);
    if (namesLadder(words)) {
      if (this.#ladder.title === '') this.#ladder.title = words;
      else if (this.#ladder.title !== words) this.#ladder.notes.push({ title: words });
    } else if (level.code !== undefined && level.title === level.code) level.title = words;
    else level.summary.push(words);
  }

  readonly #subtitles = new Set<OutlineNode>();
  /** The rows of each list that describes levels. */
  readonly #overviews = new Map<FoundLevels, OverviewRow[]>();

  /** Returns the nodes of a child of a level that are not competencies. A node whose label is a competency is added to `competencies`. */
  #split(child: OutlineNode, plan: CompetencyPlan | undefined, competencies: Set<Part>, hasLists = false): OutlineNode[] {
    if (child.kind === 'part') {
      if (competencies.has(child) || this.#subtitles.has(child)) return [];
      const inner = child.children.flatMap((each) => this.#split(each, undefined, competencies));
      const isWrapper = child.children.some((each) => each.kind === 'part' && this.#holds(each, competencies));
      if (!isWrapper) return [child];
      // A ladder cannot contain groups of competencies, so the name is reported. A key is syntax.
      child.name.take();
      if (child.layer === 'key') this.#source.syntax.push(child.name.place);
      else this.#source.add('unread-group', child.name.place, child.name.words);
      return inner;
    }
    // If items with labels have nested lists, a labelled paragraph without one is a fact.
    if (
      plan?.byLabel &&
      (child.kind === 'item' || (child.kind === 'paragraph' && (!hasLists || child.children.length > 0))) &&
      child.label &&
      fieldOf(child.label.name.words) !== 'description'
    ) {
      competencies.add(partOf(child));
      return [];
    }
    return [child];
  }

  #holds = (part: Part, competencies: ReadonlySet<Part>): boolean =>
    competencies.has(part) || part.children.some((each) => each.kind === 'part' && this.#holds(each, competencies));

  #readPart(part: Part, level: LevelInWork, competencies: ReadonlySet<Part>): void {
    const competency = this.#competency(level, part.name, String(this.#count++), part.id);
    this.#statements.read(
      part.children.filter((child) => child.kind !== 'part' || !this.#holds(child, competencies)),
      competency,
    );
  }
}
