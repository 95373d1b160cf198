import { type DefinitionDiff, diffDefinitions, type Ladder, type Level } from '../../ladder/index.js';
import { writeChangeNotes } from '../../markdown/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { type InputReading, loadFiles, readingOptions, readTexts } from '../files/read-files.js';
import { countOf, IssueLines, inOrder } from '../output/issue-lines.js';
import { paintOut, printable, write, writeError } from '../output/terminal.js';
import { writeIssues } from '../output/write-issues.js';

/** `rungs diff`: reports the changes between two versions of a ladder. */
export async function diff(args: Arguments): Promise<number> {
  const { operands } = args;
  if (operands.length >= 7) return diffForGit(args);
  const [old, now] = operands;
  if (operands.length !== 2 || old === undefined || now === undefined) {
    // Git calls an external diff with one argument for an unmerged file.
    if (process.env['GIT_DIFF_PATH_TOTAL'] !== undefined) return show(`${old ?? ''} is not merged yet.\n`);
    throw new UsageError('rungs diff needs <old> and <new>, each a file or a folder.', 'rungs diff --help');
  }
  const [before, after] = [await readVersion(old, args), await readVersion(now, args)];
  const [from, to] = [ladderOf(old, before, after), ladderOf(now, after, before)];
  if (args.flag('json') && (!from || !to)) {
    write(`${JSON.stringify({ issues: [before, after].flatMap(({ issues }) => inOrder(issues)) }, undefined, 2)}\n`);
    return 1;
  }
  const errors = [before, after].map(reportIssues).reduce((sum, count) => sum + count, 0);
  if (!from || !to) return 1;
  const changes = compare(from, to);
  if (args.flag('json')) write(`${JSON.stringify(changes, undefined, 2)}\n`);
  else show(writeChangeNotes(changes));
  const isChanged = changes.title !== undefined || changes.levels.length > 0;
  return errors > 0 || (isChanged && args.flag('exit-code')) ? 1 : 0;
}

/**
 * Handles the arguments with which git calls an external diff: https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF.
 * Git aborts on any exit code except 0, so a file that is not a ladder is only reported.
 */
async function diffForGit(args: Arguments): Promise<number> {
  const [path = '', old = '', , , now = ''] = args.operands;
  write(`${paintOut('bold', `rungs diff ${printable(path)}`)}\n`);
  const [before, after] = [await readVersion(old, args), await readVersion(now, args)];
  const [from, to] = [ladderOf(old, before, after), ladderOf(now, after, before)];
  if (from && to) return show(writeChangeNotes(compare(from, to), { title: path }));
  for (const { issues, files } of [before, after]) write(writeIssues(issues, new IssueLines(files), process.stdout));
  return 0;
}

/** The path that git passes for a file that was added or deleted. */
const noFile = '/dev/null';

/** Treats an added or deleted file as a ladder without levels, with the title of the other version. */
const ladderOf = (operand: string, { ladder }: InputReading, { ladder: other }: InputReading): Ladder | undefined =>
  operand === noFile ? { id: 'nothing', title: other?.title ?? '', levels: [] } : ladder;

async function readVersion(operand: string, args: Arguments): Promise<InputReading> {
  if (operand === noFile) return { ladder: undefined, issues: [], readings: [], files: [] };
  return readTexts(await loadFiles([operand]), readingOptions(args));
}

/** Writes the errors of a version, and returns their number. */
function reportIssues({ issues, files }: InputReading): number {
  const errors = inOrder(issues).filter(({ severity }) => severity === 'error');
  writeError(writeIssues(errors, new IssueLines(files), process.stderr));
  return countOf(errors, 'error');
}

/**
 * Compares two versions. Two single levels are compared as levels, because the title of such a ladder is the name of its folder, which
 * can be a temporary one of git. Titles of ladders are compared only if at least one of them has a source and so a title of its own.
 */
function compare(before: Ladder, after: Ladder): DefinitionDiff {
  const [from, to] = [onlyLevel(before), onlyLevel(after)];
  if (from && to) return diffDefinitions(from, to);
  return diffDefinitions(before, { ...after, title: before.source || after.source ? after.title : before.title });
}

const onlyLevel = ({ levels }: Ladder): Level | undefined => (levels.length === 1 ? levels[0] : undefined);

/** Writes change notes, with coloured headings and verbs on a terminal. */
function show(notes: string): number {
  write(
    printable(notes)
      .replace(/^#+ .*$/gm, (heading) => paintOut('bold', heading))
      .replace(/\*\*(?:New|Removed|Reworded|Moved|Punctuation)[^*]*\*\*/g, (verb) => paintOut('cyan', verb)),
  );
  return 0;
}
