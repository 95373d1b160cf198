import { basename, dirname, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { licences } from './licences.js';

/** Plugin that bundles a script and imports it as text: `import text from 'script:./search-page.ts'`. */
export const scripts: Plugin = {
  name: 'scripts',
  resolveId(source, importer = '') {
    return source.startsWith('script:') ? `${resolve(dirname(importer), source.slice('script:'.length))}?script` : undefined;
  },
  load: {
    filter: { id: /\?script$/ },
    async handler(id) {
      const entry = id.slice(0, -'?script'.length);
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [licences(`cli/licenses/${basename(entry, '.ts')}.txt`)],
        build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: ['iife'], name: 'rungs' } },
      });
      const [chunk, ...beside] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
      for (const { type, fileName, ...file } of beside)
        if (type === 'asset' && 'source' in file) this.emitFile({ type, fileName, source: file.source });
      if (chunk?.type !== 'chunk') throw new Error(`${entry} makes no script.`);
      return { code: `export default ${JSON.stringify(chunk.code.trim())};`, map: { mappings: '' } };
    },
  },
};
