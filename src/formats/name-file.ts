import { readable } from '../markdown/dialects/index.js';

/** What to call a ladder by its file's name: `engineering_ladder.csv` is `Engineering Ladder`. Empty without a name. */
export function nameFile(path = ''): string {
  const name = path.split(/[/\\]+/).at(-1) ?? '';
  return readable(name.replace(/(?<=.)\.[\p{L}\d]{1,8}$/u, ''));
}
