import type { Note } from '../ladder/index.js';
import { writeFirstAsEntity, writeParagraphs, writeTitle } from './write-level.js';

/** Writes a ladder as Markdown: notes without a title, then `levels`, which is already Markdown, then notes with a title. */
export function writeNotes(notes: readonly Note[], levels: string): string {
  const before = notes.filter(({ title }) => title === undefined);
  const after = notes.filter(({ title }) => title !== undefined);
  return [...before.flatMap((note) => writeNote(note, 1)), levels, ...after.flatMap((note) => writeNote(note, 1))]
    .map((block) => block.trimEnd())
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Writes a note as blocks: its heading, its text, its list items and its nested sections. */
function writeNote({ title, text, children = [] }: Note, depth: number): string[] {
  const [bullets, sections] = partChildren(children, depth);
  return [
    title === undefined ? '' : `${'#'.repeat(depth)} ${writeTitle(title)}`,
    text === undefined ? '' : writeParagraphs(text, '').replace(moduleStart, writeFirstAsEntity),
    bullets.map((each) => writeItem(each, '')).join('\n'),
    ...sections.flatMap((each) => writeNote(each, title === undefined ? depth : depth + 1)),
  ];
}

/** A paragraph that MDX would read as the code of a module. */
const moduleStart = /(?<=^|\n\n)(?:import|export)(?=\s)/g;

/** Splits children into list items and sections. Sections start at the first child with a title, unless headings are at level 6. */
function partChildren(children: readonly Note[], depth: number): readonly [readonly Note[], readonly Note[]] {
  const first = depth < 6 ? children.findIndex(({ title }) => title !== undefined) : -1;
  return first < 0 ? [children, []] : [children.slice(0, first), children.slice(first)];
}

function writeItem({ title, text, children = [] }: Note, indent: string): string {
  const inner = `${indent}  `;
  const lines = [
    ...(title === undefined ? [] : [writeParagraphs([{ strong: title }], inner)]),
    ...(text === undefined ? [] : [writeParagraphs(text, inner)]),
  ];
  return [`${indent}- ${lines.join(`\n\n${inner}`)}`, ...children.map((each) => writeItem(each, inner))].join('\n');
}
