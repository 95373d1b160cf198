import { resolve } from 'node:path';
import { IdMemory, stopsBuild, UnreadableMemory } from '../../compile/index.js';
import { type CarriedIds, type Ladder, validateLadder } from '../../ladder/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { readFiles } from '../files/read-files.js';
import { refuseFolder } from '../files/refuse-folder.js';
import { watchFiles } from '../files/watch-files.js';
import { countOf, IssueLines, inOrder, levelsOf } from '../output/issue-lines.js';
import { paint, printable, write, writeError } from '../output/terminal.js';
import { writeIssues } from '../output/write-issues.js';
import { uninterrupted } from '../uninterrupted.js';

/** `rungs build`: writes a ladder as JSON and carries ids over from the previous build. */
export async function build(args: Arguments): Promise<number> {
  const output = args.text('output');
  if (output === undefined) throw new UsageError('rungs build needs -o with the JSON file to write.', 'rungs build --help');
  refuseFolder(output, 'json');
  if (args.operands.some((operand) => resolve(operand) === resolve(output)))
    throw new UsageError(`${output} is the output file and cannot also be an input.`);
  if (!args.flag('watch')) return buildOnce(args, output, args.list('accept'));
  if (args.operands.includes('-')) throw new UsageError('--watch needs files; standard input is read only once.');
  await buildOnce(args, output, args.list('accept'));
  return watchFiles(args.operands, () => buildOnce(args, output, []), [output, memoryOf(args, output)]);
}

async function buildOnce(args: Arguments, output: string, accepted: readonly string[]): Promise<number> {
  const { ladder: next, issues: found, files } = await readFiles(args.operands, args, output);
  // What other commands would refuse is not written.
  const refused = next ? validateLadder(next).issues.filter(({ severity }) => severity === 'error') : [];
  const issues = inOrder([...found, ...refused]);
  const errors = countOf(issues, 'error');
  const isJson = args.flag('json');
  if (!isJson) writeError(writeIssues(issues, new IssueLines(files), process.stderr));
  if (!next || issues.some(stopsBuild)) {
    if (isJson) write(`${JSON.stringify({ written: false, issues }, undefined, 2)}\n`);
    else writeError(`${paint('red', 'Nothing was written')}. Fix ${errors > 1 ? `${errors} errors` : '1 error'} first.\n`);
    return 1;
  }
  const memory = openMemory(memoryOf(args, output));
  const carried = carryWith(memory, args.operands, next, output, accepted);
  const written = await uninterrupted(() => memory.write());
  if (isJson)
    write(`${JSON.stringify({ written, ...carried, ladder: undefined, issues: [...issues, ...carried.issues] }, undefined, 2)}\n`);
  else report(output, written, carried);
  return errors > 0 ? 1 : 0;
}

const memoryOf = (args: Arguments, output: string): string => args.text('memory') ?? `${output.replace(/\.json$/i, '')}.ids.json`;

function openMemory(file: string): IdMemory {
  return withUsageErrors(() => new IdMemory(file));
}

/** Carries ids over, including the offered ones that the user accepts: `all`, or a list of ids. */
function carryWith(memory: IdMemory, operands: readonly string[], next: Ladder, built: string, accepted: readonly string[]): CarriedIds {
  const carried = withUsageErrors(() => memory.carry(operands, next, { built }));
  if (accepted.length === 0) return carried;
  const confirmed = carried.offered.filter(({ from }) => accepted.includes('all') || accepted.includes(from.id));
  const unknown = accepted.filter((id) => id !== 'all' && !confirmed.some(({ from }) => from.id === id));
  if (unknown.length === 0) return memory.carry(operands, next, { built, confirmed });
  const offered = carried.offered.map(({ from }) => from.id).join(', ');
  throw new UsageError(
    `There is no offered match for ${unknown.join(', ')}. ${offered ? `Offered: ${offered}` : 'No matches are offered'}.`,
  );
}

/** Reports an unreadable memory file as a usage error. */
function withUsageErrors<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw error instanceof UnreadableMemory ? new UsageError(error.message) : error;
  }
}

/** Reports which ids were kept, which are offered for confirmation, and which are gone. */
function report(output: string, written: boolean, { ladder, carried, offered, gone }: CarriedIds): void {
  const line = (sign: string, text: string): void => writeError(`  ${sign} ${printable(text.replace(/\s+/g, ' '))}\n`);
  writeError(`${printable(output)}: ${levelsOf(ladder)}, ${written ? 'written' : 'unchanged'}\n`);
  if (carried.length > 0) writeError(`${carried.length} reworded or moved, id kept\n`);
  for (const { from, to } of carried) line(paint('green', '='), from.text === to.text ? to.text : `${from.text} → ${to.text}`);
  if (offered.length > 0) writeError(`${offered.length} uncertain matches: accept with --accept ID, or ignore\n`);
  for (const { from, to } of offered) line(paint('yellow', '?'), `${from.id}: ${from.text} → ${to.text}`);
  if (gone.length > 0) writeError(`${gone.length} removed; ${gone.length === 1 ? 'its id is' : 'their ids are'} never reused\n`);
  for (const { id, text } of gone) line(paint('dim', '-'), `${id}: ${text}`);
}
