import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sourceAliases } from '../build/subpaths.js';
import { rungs } from '../src/vite/index.js';

/** A script for a page in one piece, from the sources by their public names. */
export async function bundlePage(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [rungs()],
    resolve: { alias: sourceAliases },
    // Vitest says that it is for tests, for which JSX would be of another React than that of production.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(entry), output: { codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = outputs.flatMap((each) => (each.type === 'chunk' && each.isEntry ? [each.code] : []));
  if (script === undefined || outputs.filter(({ type }) => type === 'chunk').length > 1) throw new Error('The page is not one script.');
  return script;
}
