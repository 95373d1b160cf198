import {
  type Competency,
  canonicalProse,
  deriveLadderIds,
  type Expectation,
  emojiPattern,
  type Inline,
  type Ladder,
  type Level,
  type Note,
  type NoteDraft,
  type Place,
  type Prose,
  type StatementDraft,
} from '../ladder/index.js';
import { nameFile } from './name-file.js';
import { stepOf } from './name-level.js';
import type { ReadReport } from './read-report.js';
import type { Dialect } from './reading.js';

/** A statement as a file has it, with its id where the file gives one. */
export interface GivenStatement extends StatementDraft {
  readonly id?: string | undefined;
  readonly children?: readonly GivenStatement[];
}

/** A competency of one level while it is read; more may come for it from elsewhere in the file. */
export interface CompetencyInWork {
  readonly title: string;
  readonly place: Place;
  id?: string | undefined;
  readonly summary: Prose[];
  readonly expectations: GivenStatement[];
  readonly examples: GivenStatement[];
}

export interface LevelInWork {
  code?: string | undefined;
  title: string;
  readonly place: Place;
  id?: string | undefined;
  readonly summary: Prose[];
  readonly facts: { readonly id?: string | undefined; readonly label: string; readonly value: Prose; readonly place: Place }[];
  readonly examples: GivenStatement[];
  readonly competencies: Map<string, CompetencyInWork>;
}

/** A ladder while it is read from a table or from data, where its parts come in any order. */
export class LadderInWork {
  title = '';
  id: string | undefined;
  /** Its levels as they are in the ladder, once it is finished. */
  order: readonly LevelInWork[] = [];
  readonly levels = new Map<string, LevelInWork>();
  readonly notes: NoteDraft[] = [];
  readonly #report: ReadReport;
  readonly #said = new Map<readonly Prose[], Map<string, Place>>();

  constructor(report: ReadReport) {
    this.#report = report;
  }

  level(key: string, name: { readonly code?: string; readonly title: string }, place: Place): LevelInWork {
    const known = this.levels.get(key);
    if (known) return known;
    const level: LevelInWork = { ...name, place, summary: [], facts: [], examples: [], competencies: new Map() };
    this.levels.set(key, level);
    return level;
  }

  competency(level: LevelInWork, title: string, place: Place, key = title): CompetencyInWork {
    const known = level.competencies.get(key);
    if (known) return known;
    const competency: CompetencyInWork = { title, place, summary: [], expectations: [], examples: [] };
    level.competencies.set(key, competency);
    return competency;
  }

  /** Adds a paragraph to a summary, in which each is said once: gives where one that says the same stood, if that was elsewhere. */
  summarise({ summary }: LevelInWork | CompetencyInWork, prose: Prose, place: Place): Place | undefined {
    if (prose === '') return undefined;
    const said = this.#said.get(summary) ?? new Map<string, Place>();
    this.#said.set(summary, said);
    const key = JSON.stringify(prose);
    const before = said.get(key);
    if (before !== undefined) return before === place ? undefined : before;
    said.set(key, place);
    summary.push(prose);
    return undefined;
  }

  /** The same for what is no row of a list: a paragraph that stands there twice is left out with an issue. */
  summariseOnce(of: LevelInWork | CompetencyInWork, prose: Prose, place: Place): void {
    if (this.summarise(of, prose, place)) this.#report.add('repeated-text', place);
  }

  /** The ladder with its ids, lowest level first; `undefined` without a level. */
  finish(dialect: Dialect): Ladder | undefined {
    const report = this.#report;
    if (this.levels.size === 0) return undefined;
    const title = this.title || nameFile(report.path);
    if (!title) report.add('untitled-ladder', report.between(0, 0));
    const levels = lowestFirst([...this.levels.values()]);
    this.order = levels;
    const path = report.path?.replace(/\p{Surrogate}/gu, '\ufffd');
    const source = { ...(path !== undefined && { path }), dialect };
    const drafts = levels.map((level) => {
      const { code, title, summary, facts, examples, competencies } = level;
      return {
        ...(code && { code }),
        title: title || code || 'Untitled',
        ...joined(summary),
        facts: facts.map(({ label, value }) => ({ label, value })),
        competencies: [...competencies.values()].map((competency) => ({
          ...named(competency.title || 'Untitled'),
          ...joined(competency.summary),
          expectations: competency.expectations,
          examples: competency.examples,
        })),
        ...(examples.length > 0 && { examples }),
        source,
      };
    });
    const { ladder, clashes } = deriveLadderIds({
      title: title || 'Untitled',
      levels: drafts,
      notes: this.notes.map((note) => ({ ...note, source })),
    });
    for (const { level, part, at, id } of clashes) {
      const of = levels[level];
      if (!of) continue;
      if (part === 'level') report.add('same-level', of.place, id);
      else report.add('same-dimension', (part === 'fact' ? of.facts[at] : [...of.competencies.values()][at])?.place ?? of.place, id);
    }
    return this.#withGivenIds(ladder, levels);
  }

  /** Ids that the file itself gives are what its readers keep links and ratings by. */
  #withGivenIds(ladder: Ladder, levels: readonly LevelInWork[]): Ladder {
    const report = this.#report;
    const given = (of: readonly { readonly id?: string | undefined; readonly place: Place }[], derived: readonly string[]): string[] => {
      const taken = new Set(derived.filter((_, at) => of[at]?.id === undefined));
      return derived.map((own, at) => {
        const { id, place } = of[at] ?? {};
        if (id === undefined || place === undefined) return own;
        if (isId(id) && !taken.has(id)) {
          taken.add(id);
          return id;
        }
        report.add('unused-id', place, id);
        taken.add(own);
        return own;
      });
    };
    const levelIds = given(
      levels,
      ladder.levels.map(({ id }) => id),
    );
    const taken = new Set([...levelIds, ...ladder.levels.flatMap(derivedOnly(levels)), ...(ladder.notes ?? []).flatMap(noteIds)]);
    const identify = (list: readonly Expectation[], from: readonly GivenStatement[], place: Place): Expectation[] =>
      list.map((each, at) => {
        const wanted = from[at]?.id;
        const free = wanted !== undefined && isId(wanted) && !taken.has(wanted);
        if (free) taken.add(wanted);
        else if (wanted !== undefined) report.add('unused-id', place, wanted);
        const { children } = each;
        return { ...each, ...(free && { id: wanted }), ...(children && { children: identify(children, from[at]?.children ?? [], place) }) };
      });
    return {
      ...ladder,
      ...(this.id !== undefined && isId(this.id) && { id: this.id }),
      levels: ladder.levels.map((level, at): Level => {
        const work = levels[at];
        if (!work) return level;
        const works = [...work.competencies.values()];
        const competencyIds = given(
          works,
          level.competencies.map(({ id }) => id),
        );
        const factIds = given(
          work.facts,
          level.facts.map(({ id }) => id),
        );
        return {
          ...level,
          id: levelIds[at] ?? level.id,
          facts: level.facts.map((fact, nth) => ({ ...fact, id: factIds[nth] ?? fact.id })),
          competencies: level.competencies.map((competency, nth): Competency => {
            const from = works[nth];
            if (!from) return competency;
            return {
              ...competency,
              id: competencyIds[nth] ?? competency.id,
              expectations: identify(competency.expectations, from.expectations, from.place),
              examples: identify(competency.examples, from.examples, from.place),
            };
          }),
          ...(level.examples && { examples: identify(level.examples, work.examples, work.place) }),
        };
      }),
    };
  }
}

const noteIds = ({ id, children = [] }: Note): string[] => [id, ...children.flatMap(noteIds)];

const isId = (id: string): boolean => id !== '' && id.length <= 200 && !/\s/.test(id);

/** The ids of statements that the file gives none for. */
const derivedOnly =
  (levels: readonly LevelInWork[]) =>
  ({ competencies, examples = [] }: Level, at: number): string[] => {
    const work = levels[at];
    const works = [...(work?.competencies.values() ?? [])];
    const own = (list: readonly Expectation[], from: readonly GivenStatement[] = []): string[] =>
      list.flatMap(({ id, children = [] }, nth) => [...(from[nth]?.id === undefined ? [id] : []), ...own(children, from[nth]?.children)]);
    return [
      ...own(examples, work?.examples),
      ...competencies.flatMap((each, nth) => [
        ...own(each.expectations, works[nth]?.expectations),
        ...own(each.examples, works[nth]?.examples),
      ]),
    ];
  };

function joined(paragraphs: readonly Prose[]): { readonly summary?: Prose } {
  const said = new Set<string>();
  const different = paragraphs.filter((each) => each !== '' && !said.has(JSON.stringify(each)) && said.add(JSON.stringify(each)));
  const summary = canonicalProse(
    different.flatMap((each, at): readonly Inline[] => [...(at > 0 ? ['\n\n'] : []), ...(typeof each === 'string' ? [each] : each)]),
  );
  return summary === '' ? {} : { summary };
}

function named(title: string): { readonly icon?: string; readonly title: string } {
  const icon = emojiPattern.exec(title)?.[0];
  const rest = icon === undefined ? '' : title.slice(icon.length).trim();
  return icon !== undefined && rest !== '' ? { icon, title: rest } : { title };
}

/** A table that begins with the highest level, by the numbers in its codes, is turned around. */
function lowestFirst(levels: readonly LevelInWork[]): readonly LevelInWork[] {
  const steps = levels.map(({ code, title }) => stepOf(code ?? title) ?? Number.NaN);
  const falls = steps.length > 1 && steps.every((step, at) => at === 0 || step < (steps[at - 1] ?? Number.NaN));
  const schemes = new Set(levels.map(({ code, title }) => (code ?? title).replace(/\d.*/s, '').trim().toLowerCase()));
  return falls && schemes.size === 1 ? levels.toReversed() : levels;
}
