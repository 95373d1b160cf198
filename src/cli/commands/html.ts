import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Labels } from '../../labels/index.js';
import type { Arguments } from '../arguments/arguments.js';
import { wordsIn } from '../arguments/languages.js';
import { UsageError } from '../arguments/usage-error.js';
import { readFiles } from '../files/read-files.js';
import { countOf, IssueLines, inOrder } from '../output/issue-lines.js';
import { paint, printable, write, writeError } from '../output/terminal.js';
import { writeIssues } from '../output/write-issues.js';
import { renderSite } from '../site/render-site.js';
import { writeSite } from '../site/write-site.js';

/** `rungs html`: writes a ladder as a static site. */
export async function html(args: Arguments): Promise<number> {
  const output = args.text('output');
  if (output === undefined) throw new UsageError('rungs html needs -o with the folder of the site.', 'rungs html --help');
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`${output} is a file; -o must name a folder.`);
  const labels = { ...(await wordsIn(args.text('lang') ?? 'en')), ...(await ownLabels(args.text('labels'))) };
  const baseUrl = baseOf(args.text('base-url'));
  const { ladder, issues: found, files } = await readFiles(args.operands, args);
  const issues = inOrder(found);
  if (!args.flag('json')) writeError(writeIssues(issues, new IssueLines(files), process.stderr));
  if (!ladder) {
    if (args.flag('json')) write(`${JSON.stringify({ files: [], issues }, undefined, 2)}\n`);
    return 1;
  }
  const paths = await writeSite(output, renderSite(ladder, { labels, baseUrl }), args.flag('force'));
  if (args.flag('json')) write(`${JSON.stringify({ files: paths.map((path) => join(output, path)), issues }, undefined, 2)}\n`);
  else writeError(`${paint('green', printable(join(output, 'index.html')))} and ${paths.length - 1} other files\n`);
  return countOf(issues, 'error') > 0 ? 1 : 0;
}

/** Validates `--base-url` and adds a trailing slash. */
function baseOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new UsageError(`--base-url must be an address such as https://example.org/ladder/, not ${JSON.stringify(given)}.`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Reads and validates the JSON file of `--labels`. */
async function ownLabels(path: string | undefined): Promise<Partial<Labels>> {
  if (path === undefined) return {};
  const known: Readonly<Record<string, unknown>> = { ...(await wordsIn('en')) };
  let data: unknown;
  try {
    data = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new UsageError(`${path} must contain a JSON object.`);
  const wrong = Object.entries(data).find(
    ([name, value]) => (name !== 'digits' && !Object.hasOwn(known, name)) || !isWord(value, known[name]),
  );
  if (wrong)
    throw new UsageError(`${path} has ${JSON.stringify(wrong[0])}, which is not a label, or has the wrong type. See the type Labels.`);
  return data as Partial<Labels>;
}

/** Whether a label has the form of the English one: a string, or an object of plural forms. */
const isWord = (value: unknown, example: unknown): boolean =>
  typeof example !== 'object'
    ? typeof value === 'string'
    : typeof value === 'object' && value !== null && 'other' in value && Object.values(value).every((form) => typeof form === 'string');
