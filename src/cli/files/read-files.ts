import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { readLadder } from '../../formats/index.js';
import type { Issue, Ladder } from '../../ladder/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { UsageError } from '../arguments/usage-error.js';
import { Progress } from '../output/terminal.js';
import { type Decoded, decodeText } from './decode-text.js';
import { findFiles } from './find-files.js';

/** A file that was named, and its text. */
export interface InputFile extends Decoded {
  /** With `/` on every system. */
  readonly path: string;
}

export interface ReadingOptions {
  readonly title?: string;
  readonly aliases?: Readonly<Record<string, string>>;
}

export interface Reading {
  /** Absent where no file has a level; an issue says so. */
  readonly ladder: Ladder | undefined;
  readonly issues: readonly Issue[];
  readonly files: readonly InputFile[];
}

/** Reads the files that a command names. */
export async function readFiles(operands: readonly string[], args: Arguments, leaveOut?: string): Promise<Reading> {
  const left = leaveOut === undefined ? undefined : resolve(leaveOut);
  const paths = (await findFiles(operands)).filter((path) => path === '-' || resolve(path) !== left);
  return readTexts(await loadFiles(paths), readingOptions(args));
}

/** The texts of files. */
export async function loadFiles(paths: readonly string[]): Promise<readonly InputFile[]> {
  const progress = new Progress();
  const files: InputFile[] = [];
  for (const path of paths) {
    progress.show(`Reading ${files.length + 1} of ${paths.length}: ${path}`);
    const bytes = path === '-' ? await standardInput() : await readFile(path);
    files.push({ path: path === '-' ? 'stdin' : path.replaceAll(sep, '/'), ...decodeText(bytes) });
  }
  progress.end();
  return files;
}

/** Makes one ladder of texts, whatever they are written in: the one place of the command line that reads. */
export function readTexts(files: readonly InputFile[], options: ReadingOptions): Reading {
  const { ladder, issues } = readLadder(files, options);
  // What is no ladder may be no text, which has no encoding.
  const read = files.filter(({ path }) => !issues.some(({ rule, file }) => rule === 'no-ladder' && file === path));
  return { ladder, issues: [...read.flatMap(encodingIssue), ...issues], files };
}

export function readingOptions(args: Arguments): ReadingOptions {
  const title = args.text('title');
  const pairs = args.list('alias').map((each) => {
    const [name = '', other = '', ...rest] = each.split('=').map((part) => part.trim());
    if (!name || !other || rest.length > 0)
      throw new UsageError(`--alias is "A=B", as in --alias "Customer Success=Stakeholder Success", not ${JSON.stringify(each)}.`);
    return [name, other] as const;
  });
  return { ...(title !== undefined && { title }), ...(pairs.length > 0 && { aliases: Object.fromEntries(pairs) }) };
}

function encodingIssue({ path, encoding }: InputFile): readonly Issue[] {
  if (encoding === undefined) return [];
  const message = `This file is in ${encoding}, and was read as that; other tools will take it for UTF-8 and show signs in place of letters. Save it as UTF-8: rungs check --fix does.`;
  const start = { line: 1, column: 1 };
  return [{ rule: 'not-utf-8', severity: 'warning', message, file: path, place: { start, end: start } }];
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}
