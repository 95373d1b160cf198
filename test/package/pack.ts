import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root, run } from './host.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string;
    /** Folder of what is in it. */
    unpacked: string;
  }
}

/** Builds and packs the package, once for all tests. */
export default async function pack({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'rungs-package-'));
  // `prepack` builds.
  await run(root, 'npm', ['pack', '--pack-destination', folder]);
  const [tarball = ''] = await readdir(folder);
  await run(folder, 'tar', ['-xzf', tarball]);
  provide('tarball', join(folder, tarball));
  provide('unpacked', join(folder, 'package'));
  return () => rm(folder, { recursive: true, force: true });
}
