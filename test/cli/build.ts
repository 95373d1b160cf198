import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import library from '../../vite.config.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the script that is run as `rungs`. */
    bin: string;
  }
}

/** Builds the command line as the package has it, once for all tests. */
export default async function buildCommandLine({ provide }: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/rungs-cli/', import.meta.url));
  await mkdir(folder, { recursive: true });
  await copyFile(new URL('../../package.json', import.meta.url), join(folder, 'package.json'));
  await build({
    ...library,
    configFile: false,
    logLevel: 'warn',
    build: { ...library.build, outDir: join(folder, 'dist'), lib: { entry: { 'cli/bin': 'src/cli/bin.ts' }, formats: ['es'] } },
  });
  provide('bin', join(folder, 'dist/cli/bin.js'));
}
