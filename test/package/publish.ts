import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeConsistency } from './consistency-table.js';
import { type Environment, root, run } from './host.js';
import { makeReference } from './reference.js';
import { startRegistry } from './registry.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The registry that has the package. */
    registry: string;
    /** What npm needs to publish there. */
    publisher: Environment;
    /** The checkout that the package was released from. */
    checkout: string;
    /** Folder of what is in the package. */
    unpacked: string;
    /** Folder of the page that has nothing but the component, and of what it shows. */
    reference: string;
    /** Folder where each host leaves how it compares. */
    consistency: string;
  }
}

/** Releases the package to a registry on loopback, from a copy of this checkout, once for all tests. */
export default async function publish({ provide }: TestProject): Promise<() => Promise<void>> {
  const registry = await startRegistry();
  const folder = await mkdtemp(join(tmpdir(), 'rungs-release-'));
  const tearDown = async (): Promise<void> => {
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const checkout = await checkOut(join(folder, 'checkout'));
    const git = (...args: readonly string[]): Promise<string> => run(checkout, 'git', args);
    await run(checkout, 'npx', ['changeset', 'version']);
    await addAddresses(checkout);
    await git('add', '.');
    await git('commit', '--quiet', '--allow-empty', '--message', 'Version');
    await run(checkout, 'npm', ['run', 'release', '--', '--registry', registry.url, '--without-tests'], registry.publisher);
    await run(folder, 'npm', ['pack', 'rungs', '--registry', registry.url, '--pack-destination', folder]);
    await run(folder, 'tar', ['-xzf', (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? '']);
    provide('registry', registry.url);
    provide('publisher', registry.publisher);
    provide('checkout', checkout);
    provide('unpacked', join(folder, 'package'));
    await makeReference(checkout, join(folder, 'reference'));
    provide('reference', join(folder, 'reference'));
    const consistency = join(folder, 'consistency');
    provide('consistency', consistency);
    return async () => {
      await writeConsistency(consistency);
      await tearDown();
    };
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** Gives package.json the addresses that a release asks for, where the owner has not yet; example.com is reserved for examples. */
async function addAddresses(checkout: string): Promise<void> {
  const file = join(checkout, 'package.json');
  const addresses = {
    repository: { type: 'git', url: 'git+https://example.com/owner/rungs.git' },
    homepage: 'https://example.com/owner/rungs#readme',
    bugs: { url: 'https://example.com/owner/rungs/issues' },
  };
  await writeFile(file, `${JSON.stringify({ ...addresses, ...(JSON.parse(await readFile(file, 'utf8')) as object) }, undefined, 2)}\n`);
}

/** The files of this checkout as they are now, as the only commit of `main`. */
async function checkOut(folder: string): Promise<string> {
  const files = await run(root, 'git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  for (const file of files.split('\0').filter(Boolean)) await cp(join(root, file), join(folder, file));
  for (const installed of ['node_modules', 'test/react-18/node_modules']) {
    await mkdir(dirname(join(folder, installed)), { recursive: true });
    await symlink(join(root, installed), join(folder, installed), 'junction');
  }
  await run(folder, 'git', ['init', '--quiet', '--initial-branch', 'main']);
  await run(folder, 'git', ['config', 'user.name', 'Test']);
  await run(folder, 'git', ['config', 'user.email', 'test@localhost']);
  // The links are no folders, so `node_modules/` of .gitignore is not for them.
  await writeFile(join(folder, '.git/info/exclude'), 'node_modules\n');
  await run(folder, 'git', ['add', '.']);
  await run(folder, 'git', ['commit', '--quiet', '--message', 'As it is']);
  return folder;
}
