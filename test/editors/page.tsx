import { createRoot } from 'react-dom/client';
import { LevelActions } from 'rungs';
import { l4 } from 'rungs/data/octopus-data-engineering';
import { l5 } from 'rungs/data/octopus-software-engineering';
import { markdownFormat } from 'rungs/formats';
import { adf } from './editors/adf.js';
import { blocknote } from './editors/blocknote.js';
import { lexical } from './editors/lexical.js';
import { tiptap } from './editors/tiptap.js';

const level = location.search === '?l5' ? l5 : l4;
const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

createRoot(place('actions')).render(<LevelActions level={level} formats={[markdownFormat]} />);
/** What is in each editor, by the id of its place in the page. */
const editors = {
  blocknote: blocknote(place('blocknote')),
  tiptap: tiptap(place('tiptap')),
  lexical: lexical(place('lexical')),
  adf: adf(place('adf')),
};
window.editors = editors;

export type Editors = typeof editors;

declare global {
  interface Window {
    editors: Editors;
  }
}
