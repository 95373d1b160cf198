import { readFile } from 'node:fs/promises';

/** Reads the version of the package. */
export async function version(): Promise<string> {
  // In a variable, because a bundler would inline a literal path in `new URL`.
  const path = '../../package.json';
  const text = await readFile(new URL(path, import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
