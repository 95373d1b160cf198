import { type Definition, isLadder, levelName, proseText } from '../ladder/index.js';
import { english, type Labels } from '../react/index.js';

/** A menu item that inserts a definition. */
export interface RungsMenuItem {
  /** Name of the definition, such as `L4: Lead Data Engineer`. */
  readonly title: string;
  /** Summary of a level, or names of a ladder's levels. */
  readonly subtext: string;
  /** Additional words that match the item. */
  readonly aliases: string[];
  /** Heading of the group of items. */
  readonly group: string;
  readonly definition: Definition;
}

/** Returns a menu item for each definition that matches every word of the query, or for all if the query is empty. */
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
