import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from '../../compile/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { starterFiles } from '../files/starter-files.js';
import { paint, printable, write, writeError } from '../output/terminal.js';
import { uninterrupted } from '../uninterrupted.js';

/** `rungs init`: writes the starter files of a ladder, unless one of them exists. */
export async function init(args: Arguments): Promise<number> {
  const [folder = 'ladder'] = args.operands;
  const files = Object.entries(starterFiles).map(([name, text]) => ({ path: join(folder, name), text }));
  const there: string[] = [];
  for (const { path } of files)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      there.push(path);
  if (there.length === 0) for (const { path, text } of files) await uninterrupted(() => writeFile(path, text));
  if (args.flag('json'))
    write(`${JSON.stringify({ written: there.length === 0 ? files.map(({ path }) => path) : [], there }, undefined, 2)}\n`);
  else if (there.length > 0) {
    writeError(
      `${paint('red', 'rungs:')} ${there.map(printable).join(', ')} ${there.length === 1 ? 'exists' : 'exist'} already, so nothing was written. Choose another folder: rungs init other\n`,
    );
  } else {
    writeError(`${files.map(({ path }) => `${paint('green', '+')} ${printable(path)}\n`).join('')}`);
    writeError(
      `\nFill in the pages, one for each level, then run\n  npx rungs preview ${quoted(folder)}\n  npx rungs build ${quoted(folder)} -o ${quoted(join(folder, 'ladder.json'))}\n`,
    );
  }
  return there.length > 0 ? 1 : 0;
}

/** Quotes a path for a shell, if it needs quotes. */
const quoted = (path: string): string => (/^[\w./\\:-]+$/.test(path) ? path : `"${printable(path)}"`);
