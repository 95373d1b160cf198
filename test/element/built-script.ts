import { build } from 'vite';
import { elementScript } from '../../build/element-script.js';

/** `rungs-element.js` and what it loads, as a release has them: their addresses below one folder, and their texts. */
export async function buildScript(): Promise<ReadonlyMap<string, string>> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const files = new Map<string, string>();
  for (const part of ['script', 'beside'] as const) {
    const config = elementScript(part);
    const result = await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, write: false } });
    for (const { output } of [result].flat().flatMap((each) => ('output' in each ? each : [])))
      for (const file of output)
        if (file.type === 'chunk') files.set(`${part === 'script' ? '' : '/rungs-element'}/${file.fileName}`, file.code);
  }
  process.env.NODE_ENV = NODE_ENV;
  return files;
}
