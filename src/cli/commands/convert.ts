import { writeFile } from '../../compile/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { formatNames, formatOf } from '../arguments/formats.js';
import { UsageError } from '../arguments/usage-error.js';
import { readFiles } from '../files/read-files.js';
import { refuseFolder } from '../files/refuse-folder.js';
import { countOf, IssueLines, inOrder, levelsOf } from '../output/issue-lines.js';
import { printable, write, writeError } from '../output/terminal.js';
import { writeIssues } from '../output/write-issues.js';
import { uninterrupted } from '../uninterrupted.js';

/** Formats that have a place for notes beside the levels. */
const keepsNotes = new Set(['json', 'yaml', 'markdown', 'docx']);

/** `rungs convert`: writes a ladder in another format. */
export async function convert(args: Arguments): Promise<number> {
  const output = args.text('output');
  const isJson = args.flag('json');
  const format = await formatOf(args.text('to'), output);
  if (!format) {
    const ending = output === undefined ? '' : `the extension of ${output} is not that of a format, so `;
    throw new UsageError(`${ending}rungs convert needs --to with one of ${formatNames.join(', ')}.`, 'rungs convert --help');
  }
  if (output !== undefined) refuseFolder(output, format.extension);
  else if (format.id === 'docx' || format.id === 'xlsx')
    throw new UsageError(
      `${format.name} files are binary and cannot be printed. Name a file with --output, such as -o ladder.${format.extension}.`,
      'rungs convert --help',
    );
  else if (isJson) throw new UsageError('--json needs --output; without it, the ladder itself is printed.');
  const { ladder, issues: found, files } = await readFiles(args.operands, args, output);
  const issues = inOrder(found);
  if (!isJson) writeError(writeIssues(issues, new IssueLines(files), process.stderr));
  if (!ladder) {
    if (isJson) write(`${JSON.stringify({ levels: 0, issues }, undefined, 2)}\n`);
    return 1;
  }
  if (ladder.notes && !keepsNotes.has(format.id))
    writeError(
      `${format.name} cannot store notes; ${ladder.notes.length} ${ladder.notes.length === 1 ? 'note is' : 'notes are'} left out.\n`,
    );
  const content = await format.write(ladder);
  if (output === undefined) write(String(content));
  else {
    await uninterrupted(() => writeFile(output, content));
    if (isJson) write(`${JSON.stringify({ file: output, format: format.id, levels: ladder.levels.length, issues }, undefined, 2)}\n`);
    else writeError(`${printable(output)}: ${levelsOf(ladder)} as ${format.name}\n`);
  }
  return countOf(issues, 'error') > 0 ? 1 : 0;
}
