import { readFile } from 'node:fs/promises';

/** The version of the package. */
export async function version(): Promise<string> {
  // Apart from the URL: a bundler would put the file into the script.
  const path = '../../package.json';
  const text = await readFile(new URL(path, import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
