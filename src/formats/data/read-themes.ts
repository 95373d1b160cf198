import type { Place, Prose } from '../../ladder/index.js';
import { aboutKeys, oneLine } from './data-keys.js';
import { type DataNode, fieldOf, plainKey } from './data-node.js';
import type { DataTexts } from './data-texts.js';

/** A competency of all levels, defined once in the file. */
export interface Theme {
  readonly id: string | undefined;
  readonly title: string;
  readonly summary: Prose;
  readonly place: Place;
}

/** Reads a list or map of themes: names, or maps with an id, a name and a summary. Adds them to `themes` by id and by name. */
export function readThemes(node: DataNode, themes: Map<string, Theme>, texts: DataTexts): void {
  const read = (key: string | undefined, value: DataNode): void => {
    if (value.kind === 'scalar') {
      const title = oneLine(value.text) || key || '';
      if (title) themes.set(key ?? title, { id: undefined, title, summary: '', place: value.place });
    } else if (value.kind === 'map') {
      const named = fieldOf(value, 'name', 'title')?.value;
      const given = fieldOf(value, 'id', 'slug')?.value;
      const id = given?.kind === 'scalar' ? given.text : key;
      const title = named?.kind === 'scalar' ? oneLine(named.text) : id;
      let summary: Prose = '';
      for (const entry of value.entries) {
        if (entry.value === named || entry.value === given) texts.know(entry);
        else if (aboutKeys.test(plainKey(entry.key))) summary = texts.prose(entry);
        else texts.leaveOut(entry);
      }
      if (title) {
        const theme: Theme = { id, title, summary, place: value.place };
        themes.set(id ?? title, theme);
        if (!themes.has(title)) themes.set(title, theme);
      } else texts.refuse(value, 'a theme with a `name`');
    } else texts.refuse(value, 'a theme');
  };
  if (node.kind === 'list') for (const item of node.items) read(undefined, item);
  else if (node.kind === 'map') for (const { key, value } of node.entries) read(key, value);
  else texts.refuse(node, 'a list of themes');
}
