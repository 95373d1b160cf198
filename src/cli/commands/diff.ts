import { type DefinitionDiff, diffDefinitions, type Ladder, type Level } from '../../ladder/index.js';
import { writeChangeNotes } from '../../markdown/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { findFiles } from '../files/find-files.js';
import { loadFiles, type Reading, readingOptions, readTexts } from '../files/read-files.js';
import { countOf, IssueLines, inOrder } from '../output/issue-lines.js';
import { paintOut, printable, write, writeError } from '../output/terminal.js';
import { writeIssues } from '../output/write-issues.js';

/** `rungs diff`: says what changed between two versions of a ladder. */
export async function diff(args: Arguments): Promise<number> {
  const { operands } = args;
  if (operands.length >= 7) return diffForGit(args);
  const [old, now] = operands;
  if (operands.length !== 2 || old === undefined || now === undefined) {
    // Git gives one argument for a file that is not merged yet.
    if (process.env['GIT_DIFF_PATH_TOTAL'] !== undefined) return show(`${old ?? ''} is not merged yet.\n`);
    throw new UsageError('rungs diff needs <old> and <new>, a file or a folder each.', 'rungs diff --help');
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
 * What git calls with, for one file: https://git-scm.com/docs/git#Documentation/git.txt-GITEXTERNALDIFF. It takes any
 * exit code but 0 for a breakdown, so what is no ladder is said and no more.
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

/** What git names for a file that is new, or gone. */
const nothing = '/dev/null';

/** Nothing is a ladder without levels, and no other one than that it is compared with. */
const ladderOf = (operand: string, { ladder }: Reading, { ladder: other }: Reading): Ladder | undefined =>
  operand === nothing ? { id: 'nothing', title: other?.title ?? '', levels: [] } : ladder;

async function readVersion(operand: string, args: Arguments): Promise<Reading> {
  if (operand === nothing) return { ladder: undefined, issues: [], files: [] };
  return readTexts(await loadFiles(await findFiles([operand])), readingOptions(args));
}

function reportIssues({ issues, files }: Reading): number {
  const errors = inOrder(issues).filter(({ severity }) => severity === 'error');
  writeError(writeIssues(errors, new IssueLines(files), process.stderr));
  return countOf(errors, 'error');
}

/**
 * One level with another as such: what its ladder is called is the name of its folder, which git has chosen. Where only
 * one of two is data, it is the one that knows the title.
 */
function compare(before: Ladder, after: Ladder): DefinitionDiff {
  const [from, to] = [onlyLevel(before), onlyLevel(after)];
  if (from && to) return diffDefinitions(from, to);
  return diffDefinitions(before, { ...after, title: before.source || after.source ? after.title : before.title });
}

const onlyLevel = ({ levels }: Ladder): Level | undefined => (levels.length === 1 ? levels[0] : undefined);

/** Writes notes; on a terminal their headings and what changed stand out. */
function show(notes: string): number {
  write(
    printable(notes)
      .replace(/^#+ .*$/gm, (heading) => paintOut('bold', heading))
      .replace(/\*\*(?:New|Removed|Reworded|Moved|Punctuation)[^*]*\*\*/g, (verb) => paintOut('cyan', verb)),
  );
  return 0;
}
