import { type Import, importsOf, scriptsIn } from './imports.js';
import { layers } from './rules.js';

/** An import that a file of a room has. */
export interface RoomImport extends Import {
  /** Room of the file. */
  readonly from: string;
  /** Room of what it leads to; none for packages, and for what lies in no room, such as a file of Markdown. */
  readonly to?: string;
}

/** The innermost room that a file of `src/` is in; those at the top of `src/` are in none. */
export function roomOf(file: string): string | undefined {
  const around = layers.flat().filter((room) => file.startsWith(`src/${room}/`));
  return around.toSorted((a, b) => a.length - b.length).at(-1);
}

/** The imports of all rooms. */
export const importsOfRooms = (): readonly RoomImport[] =>
  scriptsIn('src')
    .flatMap(importsOf)
    .flatMap((each) => {
      const from = roomOf(each.file);
      const to = roomOf(each.target ?? '');
      return from === undefined ? [] : [{ ...each, from, ...(to !== undefined && { to }) }];
    });
