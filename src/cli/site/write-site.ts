import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile } from '../../compile/index.js';
import { UsageError } from '../arguments/usage-error.js';
import { Progress } from '../output/terminal.js';
import { uninterrupted } from '../uninterrupted.js';
import type { SiteFile } from './site.js';

/** Lists the files of a site, so that the next run deletes only files that an earlier run wrote. */
const manifest = '.rungs-site.json';

/**
 * Writes a site into a folder and deletes the pages of removed levels. Returns the paths relative to the folder.
 *
 * @throws UsageError if a file that no earlier run wrote would be overwritten, unless `isForced`
 */
export async function writeSite(folder: string, site: Iterable<SiteFile>, isForced: boolean): Promise<readonly string[]> {
  const before = await readManifest(join(folder, manifest));
  const progress = new Progress();
  const paths: string[] = [];
  const files: SiteFile[] = [];
  for (const file of site) {
    files.push(file);
    progress.show(`Making ${file.path}`);
  }
  const foreign: string[] = [];
  for (const { path } of files) if (!before.includes(path) && (await isThere(join(folder, path)))) foreign.push(join(folder, path));
  if (foreign.length > 0 && !isForced)
    throw new UsageError(
      `${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ' …' : ''} would be overwritten, but was not written by an earlier run. Choose another folder, or use --force.`,
    );
  const save = (path: string, text: string): Promise<boolean> => uninterrupted(() => writeFile(join(folder, path), text));
  // The manifest is written first, so that after an aborted run the next one knows which files it wrote.
  await save(manifest, `${JSON.stringify([...new Set([...before, ...files.map(({ path }) => path)])])}\n`);
  for (const { path, text } of files) {
    progress.show(`Writing ${paths.length + 1} of ${files.length}: ${path}`);
    await save(path, text);
    paths.push(path);
  }
  for (const path of before) if (!paths.includes(path)) await rm(join(folder, path), { force: true });
  await save(manifest, `${JSON.stringify(paths)}\n`);
  progress.end();
  return paths;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Reads the manifest. Only names of files in the folder itself are accepted, because anybody can have written the manifest. */
async function readManifest(path: string): Promise<readonly string[]> {
  try {
    const data: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(data) ? data.filter((name) => typeof name === 'string' && /^[\w-]+\.(?:html|css|js|xml)$/.test(name)) : [];
  } catch {
    return [];
  }
}
