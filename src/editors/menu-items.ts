import { type Definition, isLadder, levelName, proseText } from '../ladder/index.js';
import { english, type Labels } from '../react/index.js';

/** What a menu of an editor says of a definition that can be inserted. */
export interface RungsMenuItem {
  /** Such as `L4: Lead Data Engineer`. */
  readonly title: string;
  /** A level's summary, or the names of a ladder's levels. */
  readonly subtext: string;
  /** Words that find it too. */
  readonly aliases: string[];
  /** Heads all of them. */
  readonly group: string;
  readonly definition: Definition;
}

/** The items of a menu, one for each definition; those that a query, if there is one, has words of. */
export function menuItemsOf(definitions: readonly Definition[], labels?: Partial<Labels>, query = ''): readonly RungsMenuItem[] {
  const group = labels?.levels ?? english.levels;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const items = definitions.map((definition): RungsMenuItem => {
    const shared = { group, definition, aliases: ['rungs', 'level', 'ladder'] };
    if (isLadder(definition))
      return { ...shared, title: definition.title, subtext: definition.levels.map(({ code, title }) => code ?? title).join(', ') };
    const { summary } = definition;
    return {
      ...shared,
      title: levelName(definition),
      subtext: summary === undefined ? '' : line(proseText(summary)),
    };
  });
  return items.filter(({ title, aliases }) => words.every((word) => `${title} ${aliases.join(' ')}`.toLowerCase().includes(word)));
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
