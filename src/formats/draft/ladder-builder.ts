import {
  canonicalProse,
  emojiPattern,
  joinProse,
  type LevelDraft,
  type NoteDraft,
  type Place,
  type Prose,
  type StatementDraft,
} from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Layers } from './layers.js';
import { mergeOrders } from './merge-orders.js';

/** A statement, with the id that the file declares, if any. */
export interface GivenStatement extends StatementDraft {
  readonly id?: string | undefined;
  readonly children?: readonly GivenStatement[];
}

/** A competency of a level while it is built. Several places of a file can add to it. */
export interface CompetencyInWork {
  readonly title: string;
  icon?: string | undefined;
  /** Whether an emoji at the start of the title belongs to the title. Otherwise it is the icon. */
  isLiteral?: boolean;
  readonly place: Place;
  id?: string | undefined;
  readonly summary: Prose[];
  readonly expectations: GivenStatement[];
  readonly examples: GivenStatement[];
}

export interface FactInWork {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: Prose;
  readonly place: Place;
}

/** A level while it is built. Ids are those that the file declares. */
export interface LevelInWork {
  code?: string | undefined;
  title: string;
  readonly place: Place;
  id?: string | undefined;
  readonly summary: Prose[];
  readonly facts: FactInWork[];
  readonly examples: GivenStatement[];
  readonly competencies: Map<string, CompetencyInWork>;
}

/** A level that is a row of a table, with the places of its name in that row. */
export interface OverviewRow {
  readonly level: LevelInWork;
  readonly names: readonly Place[];
}

/** A table with a row for each level. `isShort`: most of its cells are figures or a few words, not statements. */
export interface Overview {
  readonly rows: OverviewRow[];
  readonly isShort: boolean;
  /** The place of a table that is no ladder by itself, and is left out if none of its rows is a level that the files describe. */
  readonly unjoined?: Place;
}

/** A row of a table that defines competencies. */
export interface Definition {
  readonly title: string;
  readonly text: Prose;
  readonly place: Place;
}

/** Builds a ladder while a file is read. Parts can be added in any order. */
export class LadderBuilder {
  title = '';
  id: string | undefined;
  /** What was read as levels and competencies. `undefined` if the format defines it. */
  layers: Layers | undefined;
  readonly levels = new Map<string, LevelInWork>();
  /** The levels of each competency, in the order in which they were added. */
  readonly #orders = new Map<string, LevelInWork[]>();
  readonly notes: NoteDraft[] = [];
  /** The tables with a row for each level. */
  readonly overviews: Overview[] = [];
  /** The definitions of competencies outside of the levels. */
  readonly definitions: Definition[] = [];
  readonly #source: Source;
  readonly #placesOfParagraphs = new Map<readonly Prose[], Map<string, Place>>();

  constructor(source: Source) {
    this.#source = source;
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
    const order = this.#orders.get(title);
    if (order) order.push(level);
    else this.#orders.set(title, [level]);
    return competency;
  }

  /** Sorts levels that were added by competency, because the first competency may not have all levels. */
  orderLevels(): void {
    const keys = new Map([...this.levels].map(([key, level]) => [level, key]));
    const ordered = new Set([...mergeOrders([...this.#orders.values()]), ...keys.keys()]);
    this.levels.clear();
    for (const level of ordered) this.levels.set(keys.get(level) ?? '', level);
  }

  /** Puts other levels of this ladder in the places of some. */
  replace(others: ReadonlyMap<LevelInWork, readonly LevelInWork[]>): void {
    const keys = new Map([...this.levels].map(([key, each]) => [each, key]));
    const ordered = new Set([...this.levels.values()].flatMap((each) => others.get(each) ?? [each]));
    this.levels.clear();
    for (const each of ordered) this.levels.set(keys.get(each) ?? '', each);
  }

  /** Adds a paragraph to a summary. If the summary already contains it from another place, returns that place instead. */
  summarise({ summary }: LevelInWork | CompetencyInWork, prose: Prose, place: Place): Place | undefined {
    if (prose === '') return undefined;
    const places = this.#placesOfParagraphs.get(summary) ?? new Map<string, Place>();
    this.#placesOfParagraphs.set(summary, places);
    const key = JSON.stringify(prose);
    const before = places.get(key);
    if (before !== undefined) return before === place ? undefined : before;
    places.set(key, place);
    summary.push(prose);
    return undefined;
  }

  /** Adds a paragraph to a summary. Reports one that the summary already contains. */
  summariseOnce(of: LevelInWork | CompetencyInWork, prose: Prose, place: Place): void {
    if (this.summarise(of, prose, place)) this.#source.add('repeated-text', place);
  }

  /** Whether any competency has expectations or examples. */
  get hasStatements(): boolean {
    return [...this.levels.values()].some(({ competencies }) =>
      [...competencies.values()].some(({ expectations, examples }) => expectations.length > 0 || examples.length > 0),
    );
  }
}

/** Converts a level to the draft that ids are derived from. */
export function draftOf({ code, title, summary, facts, examples, competencies }: LevelInWork): LevelDraft {
  return {
    ...(code && { code }),
    title: title || code || 'Untitled',
    ...joined(summary),
    facts: facts.map(({ label, value }) => ({ label, value })),
    competencies: [...competencies.values()].map((competency) => ({
      ...named(competency),
      ...joined(competency.summary),
      expectations: competency.expectations.map(statementOf),
      examples: competency.examples.map(statementOf),
    })),
    ...(examples.length > 0 && { examples: examples.map(statementOf) }),
  };
}

/** Splits a title into icon and title. The icon is an emoji at its start. */
function named({ icon, title, isLiteral }: CompetencyInWork): { readonly icon?: string; readonly title: string } {
  const own = icon ?? (isLiteral ? undefined : emojiPattern.exec(title)?.[0]);
  const rest = icon === undefined && own !== undefined ? title.slice(own.length).trim() : title;
  return own !== undefined && rest !== '' ? { icon: own, title: rest } : { title: title || 'Untitled' };
}

const statementOf = ({ text, children = [] }: GivenStatement): StatementDraft =>
  children.length > 0 ? { text, children: children.map(statementOf) } : { text };

/** Joins paragraphs to a summary. If each is in italics as a whole, the italics are removed: some pages format quotes in this way. */
function joined(paragraphs: readonly Prose[]): { readonly summary?: Prose } {
  const words = paragraphs.filter((each) => each !== '');
  const plain = words.map(withoutEmphasis).filter((each) => each !== undefined);
  const summary = canonicalProse(joinProse(plain.length === words.length ? plain : words, '\n\n'));
  return summary === '' ? {} : { summary };
}

function withoutEmphasis(prose: Prose): Prose | undefined {
  const [only, ...others] = typeof prose === 'string' ? [prose] : prose;
  return typeof only === 'object' && 'em' in only && others.length === 0 ? only.em : undefined;
}
