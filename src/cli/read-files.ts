import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { type Issue, type Ladder, validateLadder, validateLevel } from '../ladder/index.js';
import { readLadder } from '../markdown/index.js';
import { type Decoded, decodeText } from './decode-text.js';
import { findFiles } from './find-files.js';
import type { Arguments } from './parse-arguments.js';
import { placeInJson } from './place-in-json.js';
import { Progress } from './terminal.js';
import { UsageError } from './usage-error.js';

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
  const paths = (await findFiles(operands)).filter((path) => path !== leaveOut);
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
  const encodings = files.flatMap(encodingIssue);
  const data = files.filter(({ path, text }) => isJson(path, text));
  const pages = files.filter((file) => !data.includes(file));
  const [first] = data;
  if (data.length > 1 || (first && pages.length > 0)) {
    const message = 'This file is a ladder by itself, and cannot be read together with others. Name it alone.';
    return { ladder: undefined, issues: data.map(({ path }) => issueAt(path, 'several-ladders', message)), files };
  }
  const { ladder, issues } = first ? readJson(first) : readLadder(pages, options);
  return { ladder: ladder && { ...ladder, title: options.title ?? ladder.title }, issues: [...encodings, ...issues], files };
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

const isJson = (path: string, text: string): boolean => /\.json$/i.test(path) || (!/\.\w+$/.test(path) && /^\s*\{/.test(text));

function readJson({ path, text }: InputFile): Pick<Reading, 'ladder' | 'issues'> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const at = Number(/at position (\d+)/.exec(said)?.[1] ?? (/end of JSON/.test(said) ? text.length : 0));
    const issue = issueAt(path, 'not-json', `This is no JSON, so nothing of it can be read: ${said}. Mend it here.`, positionOf(text, at));
    return { ladder: undefined, issues: [issue] };
  }
  const isLadder = typeof data === 'object' && data !== null && 'levels' in data;
  const { ladder, issues } = isLadder ? validateLadder(data) : readOneLevel(data);
  const placed = issues.map((issue): Issue => {
    const place = issue.path === undefined ? undefined : placeInJson(text, issue.path);
    return { ...issue, file: path, ...(place && { place }) };
  });
  return { ladder, issues: placed };
}

function readOneLevel(data: unknown): Pick<Reading, 'ladder' | 'issues'> {
  const { level, issues } = validateLevel(data);
  return { ladder: level && { id: level.id, title: level.title, levels: [level] }, issues };
}

function encodingIssue({ path, encoding }: InputFile): readonly Issue[] {
  if (encoding === undefined) return [];
  const message = `This file is in ${encoding}, and was read as that; other tools will take it for UTF-8 and show signs in place of letters. Save it as UTF-8: rungs check --fix does.`;
  return [{ ...issueAt(path, 'not-utf-8', message), severity: 'warning' }];
}

function issueAt(file: string, rule: string, message: string, start = { line: 1, column: 1 }): Issue {
  return { rule, severity: 'error', message, file, place: { start, end: start } };
}

function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
}
