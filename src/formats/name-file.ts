import { readable } from '../markdown/dialects/index.js';

/** Converts the name of a file to a title: `engineering_ladder.csv` to `Engineering Ladder`. Empty without a path. */
export function nameFile(path = ''): string {
  const name = path.split(/[/\\]+/).at(-1) ?? '';
  return readable(name.replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, ''));
}
