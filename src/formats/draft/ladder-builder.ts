import {
  canonicalProse,
  emojiPattern,
  type Inline,
  type LevelDraft,
  type NoteDraft,
  type Place,
  type Prose,
  type StatementDraft,
} from '../../ladder/index.js';
import type { Source } from '../source/source.js';
import type { Layers } from './layers.js';
import { mergeOrders } from './merge-orders.js';

/** A statement as a file has it, with its id where the file gives one. */
export interface GivenStatement extends StatementDraft {
  readonly id?: string | undefined;
  readonly children?: readonly GivenStatement[];
}

/** A competency of one level while it is read; more may come for it from elsewhere in the file. */
export interface CompetencyInWork {
  readonly title: string;
  icon?: string | undefined;
  /** Whether the title is as it is to be, and no icon is to be looked for in it. */
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

/** A level while it is read, with its place, and with ids where the file gives them. */
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

/** A ladder while it is read from a file, where its parts come in any order. */
export class LadderBuilder {
  title = '';
  id: string | undefined;
  /** What was taken for levels and competencies, where that had to be found. */
  layers: Layers | undefined;
  readonly levels = new Map<string, LevelInWork>();
  /** The levels that have each competency, as they came. */
  readonly #orders = new Map<string, LevelInWork[]>();
  readonly notes: NoteDraft[] = [];
  readonly #source: Source;
  readonly #said = new Map<readonly Prose[], Map<string, Place>>();

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

  /** Puts levels that came competency by competency in one order: the first competency may lack some. */
  orderLevels(): void {
    const keys = new Map([...this.levels].map(([key, level]) => [level, key]));
    const ordered = new Set([...mergeOrders([...this.#orders.values()]), ...keys.keys()]);
    this.levels.clear();
    for (const level of ordered) this.levels.set(keys.get(level) ?? '', level);
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

  /** Adds a paragraph to a summary; one that stands there already is left out with an issue. */
  summariseOnce(of: LevelInWork | CompetencyInWork, prose: Prose, place: Place): void {
    if (this.summarise(of, prose, place)) this.#source.add('repeated-text', place);
  }

  /** Whether anything can be rated. */
  get hasStatements(): boolean {
    return [...this.levels.values()].some(({ competencies }) =>
      [...competencies.values()].some(({ expectations, examples }) => expectations.length > 0 || examples.length > 0),
    );
  }
}

/** A level as ids are derived from. */
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

/** An emoji that a title begins with is its icon. */
function named({ icon, title, isLiteral }: CompetencyInWork): { readonly icon?: string; readonly title: string } {
  const own = icon ?? (isLiteral ? undefined : emojiPattern.exec(title)?.[0]);
  const rest = icon === undefined && own !== undefined ? title.slice(own.length).trim() : title;
  return own !== undefined && rest !== '' ? { icon: own, title: rest } : { title: title || 'Untitled' };
}

const statementOf = ({ text, children = [] }: GivenStatement): StatementDraft =>
  children.length > 0 ? { text, children: children.map(statementOf) } : { text };

/** Paragraphs; emphasis around all of each is only how a page quotes. */
function joined(paragraphs: readonly Prose[]): { readonly summary?: Prose } {
  const words = paragraphs.filter((each) => each !== '');
  const plain = words.map(withoutEmphasis).filter((each) => each !== undefined);
  const summary = canonicalProse(
    (plain.length === words.length ? plain : words).flatMap((each, at): readonly Inline[] => [
      ...(at > 0 ? ['\n\n'] : []),
      ...(typeof each === 'string' ? [each] : each),
    ]),
  );
  return summary === '' ? {} : { summary };
}

function withoutEmphasis(prose: Prose): Prose | undefined {
  const [only, ...others] = typeof prose === 'string' ? [prose] : prose;
  return typeof only === 'object' && 'em' in only && others.length === 0 ? only.em : undefined;
}
