import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { type Decoded, type FilesReading, type LevelsOption, openFileBytes, readLadder } from '../../formats/index.js';
import type { Issue, Ladder } from '../../ladder/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { isLevelsOption } from '../arguments/levels-option.js';
import { UsageError } from '../arguments/usage-error.js';
import { Progress } from '../output/terminal.js';
import { findFiles } from './find-files.js';
import { unreadFiles } from './unread-files.js';

/** An input file and its text. */
export interface InputFile extends Decoded {
  /** Path with `/` as the separator, or `stdin`. */
  readonly path: string;
  /** Whether an operand is this file, not its folder or a pattern. */
  readonly isNamed?: boolean | undefined;
  /** Whether the text was converted from another format, such as .docx, so that it cannot be written back. */
  readonly isMade?: boolean;
  /** Why the file cannot be read. Its text is empty. */
  readonly refusal?: Issue;
}

/** Options of reading, from `--title`, `--levels` and `--alias`. */
export interface ReadingOptions {
  readonly levels?: LevelsOption;
  readonly title?: string;
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Result of reading files as one ladder. */
export interface InputReading {
  /** `undefined` if no file has a level, which an issue reports. */
  readonly ladder: Ladder | undefined;
  readonly issues: readonly Issue[];
  /** What was taken for levels and competencies. */
  readonly readings: readonly FilesReading[];
  readonly files: readonly InputFile[];
}

/** Finds, loads and reads the files of a command, except the file `exclude` if there are others. */
export async function readFiles(operands: readonly string[], args: Arguments, exclude?: string): Promise<InputReading> {
  return readTexts(await loadFiles(operands, exclude), readingOptions(args));
}

/** The files that a command reads, and issues for those that it does not read. */
export interface Loaded {
  readonly files: readonly InputFile[];
  readonly issues: readonly Issue[];
}

/**
 * Loads and decodes the files that operands resolve to, except the file `exclude` if there are others, and shows progress on a terminal.
 */
export async function loadFiles(operands: readonly string[], exclude?: string): Promise<Loaded> {
  const excluded = exclude === undefined ? undefined : resolve(exclude);
  const found = await findFiles(operands);
  const others = found.filter((path) => path === '-' || resolve(path) !== excluded);
  const paths = others.length > 0 ? others : found;
  const progress = new Progress();
  const files: InputFile[] = [];
  for (const path of paths) {
    progress.show(`Reading ${files.length + 1} of ${paths.length}: ${path}`);
    const bytes = path === '-' ? await standardInput() : await readFile(path);
    const name = path === '-' ? 'stdin' : path.replaceAll(sep, '/');
    const isNamed = operands.includes(path);
    const opened = await openFileBytes(name, bytes);
    files.push(...opened.files.map((file) => ({ ...file, isNamed, ...(opened.isMade && { isMade: true }) })));
    files.push(...opened.issues.map((refusal) => ({ path: name, text: '', isMade: true, refusal })));
  }
  progress.end();
  return { files, issues: unreadFiles(operands, found) };
}

/** Reads files of any format as one ladder. Every command reads through this function. */
export function readTexts({ files, issues: told }: Loaded, options: ReadingOptions): InputReading {
  const refusals = files.flatMap(({ refusal = [] }) => refusal);
  const readable = files.filter(({ refusal }) => !refusal);
  const isAllRefused = readable.length === 0 && refusals.length > 0;
  const { ladder, issues: found, readings } = isAllRefused ? noReading : readLadder(readable, options);
  const issues = [...refusals, ...found];
  // A file that is not a ladder may be binary, for which a report about its encoding makes no sense.
  const read = files.filter(({ path }) => !issues.some(({ rule, file }) => rule === 'no-ladder' && file === path));
  const left = new Set(files.filter(({ path, isNamed }) => isNamed && !isReadme.test(path)).map(({ path }) => path));
  // A folder may hold other files, but who names a file wants it read.
  const said = issues.map((issue) =>
    issue.rule === 'no-ladder' && left.has(issue.file ?? '') ? { ...issue, severity: 'error' as const } : issue,
  );
  return { ladder, issues: [...read.flatMap(encodingIssue), ...said, ...told], readings, files };
}

const noReading = { ladder: undefined, issues: [], readings: [] };

/** What stands beside the pages of a ladder and explains them. */
const isReadme = /(?:^|\/)readme\.\w+$/i;

/** Reads `--title`, `--levels` and `--alias`. Throws a `UsageError` for an alias that is not `A=B`. */
export function readingOptions(args: Arguments): ReadingOptions {
  const title = args.text('title');
  const levels = args.text('levels');
  const pairs = args.list('alias').map((each) => {
    const [name = '', other = '', ...rest] = each.split('=').map((part) => part.trim());
    if (!name || !other || rest.length > 0)
      throw new UsageError(
        `--alias must have the form A=B, as in --alias "Customer Success=Stakeholder Success", not ${JSON.stringify(each)}.`,
      );
    return [name, other] as const;
  });
  return {
    ...(title !== undefined && { title }),
    ...(isLevelsOption(levels) && { levels }),
    ...(pairs.length > 0 && { aliases: Object.fromEntries(pairs) }),
  };
}

function encodingIssue({ path, encoding }: InputFile): readonly Issue[] {
  if (encoding === undefined) return [];
  const message = `This file is encoded as ${encoding}. Other tools expect UTF-8 and would show wrong characters. Save it as UTF-8, or run rungs check --fix.`;
  const start = { line: 1, column: 1 };
  return [{ rule: 'not-utf-8', severity: 'warning', message, file: path, place: { start, end: start } }];
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}
