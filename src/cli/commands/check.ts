import { writeFile } from '../../compile/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { fixPage } from '../files/fix-page.js';
import { type InputFile, loadFiles, readingOptions, readTexts } from '../files/read-files.js';
import { githubAnnotations } from '../output/github-annotations.js';
import { countOf, IssueLines, inOrder } from '../output/issue-lines.js';
import { sarif } from '../output/sarif.js';
import { paint, printable, write, writeError } from '../output/terminal.js';
import { summarise, writeIssues } from '../output/write-issues.js';
import { writeReadings } from '../output/write-readings.js';
import { uninterrupted } from '../uninterrupted.js';
import { version } from '../version.js';

/** `rungs check`: reports issues in ladder files, and with `--fix` repairs files. */
export async function check(args: Arguments): Promise<number> {
  const format = args.text('format') ?? (args.flag('json') ? 'json' : 'text');
  if (args.flag('json') && format !== 'json') throw new UsageError(`--json and --format ${format} conflict. Use one of them.`);
  const most = args.number('max-warnings') ?? Infinity;
  const options = readingOptions(args);
  if (args.flag('fix') && args.operands.includes('-')) throw new UsageError('--fix needs files; standard input cannot be fixed in place.');
  const loaded = await loadFiles(args.operands);
  const files = args.flag('fix') ? await fixAll(loaded.files) : loaded.files;
  const { ladder, issues: found, readings } = readTexts({ ...loaded, files }, options);
  const issues = inOrder(found);
  const shown = args.flag('quiet') ? issues.filter(({ severity }) => severity === 'error') : issues;
  const [errors, warnings] = [countOf(issues, 'error'), countOf(issues, 'warning')];

  if (format === 'text') {
    write(writeIssues(shown, new IssueLines(files), process.stdout));
    writeError(writeReadings(readings));
    writeError(`${paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', summarise(issues, files.length))}\n`);
    if (warnings > most) writeError(`${warnings} warnings exceed the limit of ${most}.\n`);
  } else if (format === 'github') write(githubAnnotations(shown));
  else if (format === 'sarif') write(sarif(shown, await version()));
  else write(`${JSON.stringify({ levels: ladder?.levels.length ?? 0, errors, warnings, readings, issues: shown }, undefined, 2)}\n`);
  return errors > 0 || warnings > most ? 1 : 0;
}

/** Repairs files, reports what was done, and returns the files with their new text. */
async function fixAll(files: readonly InputFile[]): Promise<readonly InputFile[]> {
  const fixed: InputFile[] = [];
  for (const file of files) {
    const { path } = file;
    const { text, done, reason } = fixPage(file);
    if (done.length > 0 && (await uninterrupted(() => writeFile(path, text)))) {
      const what = done.map((each) => ({ encoding: 'encoding repaired', rewritten: 'rewritten' })[each]).join(', ');
      writeError(`${printable(path)}: ${what}\n`);
    }
    if (reason !== undefined) writeError(`${printable(path)}: not rewritten, because ${printable(reason)}\n`);
    fixed.push(done.length > 0 ? { path, text, isNamed: file.isNamed } : file);
  }
  return fixed;
}
