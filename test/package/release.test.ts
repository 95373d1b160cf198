import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Environment, run } from './host.js';

const checkout = inject('checkout');
const registry = inject('registry');
const at = (file: string): string => join(checkout, file);
const git = (...args: readonly string[]): Promise<string> => run(checkout, 'git', args);
const release = (env: Environment = {}): Promise<string> =>
  run(checkout, 'npm', ['run', 'release', '--', '--registry', registry, '--without-tests'], { ...inject('publisher'), ...env });
/** What a release says that is refused. */
const refusal = async (env?: Environment): Promise<string> => {
  const said = await release(env).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  expect(said).toMatch(/^rungs \S+ is not published:$/m);
  return said;
};

let version: string;
beforeAll(async () => {
  ({ version } = JSON.parse(await readFile(at('package.json'), 'utf8')) as { version: string });
});

describe('what is released', () => {
  it('is what the registry has', async () => {
    const published = JSON.parse(await run(checkout, 'npm', ['view', 'rungs', 'versions', '--json', '--registry', registry])) as string[];
    expect([published].flat()).toEqual([version]);
  });

  it('is told in notes, with what a script tag needs', async () => {
    const notes = await readFile(at('release-notes.md'), 'utf8');
    const changes = (await readFile(at('CHANGELOG.md'), 'utf8')).split(/^## .*$/m)[1]?.trim();
    expect(changes).toMatch(/^### M/);
    expect(notes.startsWith(`${changes}\n`)).toBe(true);
    const files = ['rungs-element.js', 'rungs-element/markdown.js', 'rungs-element/labels-de.js'];
    for (const file of files) {
      const hash = createHash('sha384').update(await readFile(join(inject('unpacked'), 'dist', file)));
      expect(notes).toContain(`| ${file} | \`sha384-${hash.digest('base64')}\` |`);
    }
  });

  it('leaves nothing in the checkout that is to be committed', async () => {
    expect(await git('status', '--porcelain')).toBe('');
  });
});

describe('a release is refused', () => {
  afterEach(async () => {
    await git('checkout', '--quiet', '--force', '-B', 'main', 'released');
  });
  beforeAll(() => git('branch', '--force', 'released'));

  it('of a version that is published', async () => {
    expect(await refusal()).toContain(`- ${version} is already published.`);
  });

  it('of what is not committed', async () => {
    await writeFile(at('README.md'), 'Changed');
    await writeFile(at('new.txt'), 'New');
    const said = await refusal();
    await rm(at('new.txt'));
    expect(said).toContain('- Not committed: M README.md, ?? new.txt.');
  });

  it('from another branch', async () => {
    await git('checkout', '--quiet', '-b', 'topic');
    expect(await refusal()).toContain('- The branch is topic.');
  });

  it('while changes wait for their version', async () => {
    await writeFile(at('.changeset/more.md'), "---\n'rungs': patch\n---\n\nMore.\n");
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'More');
    expect(await refusal()).toContain('- Without a version: more.md.');
  });

  it('of a version that the changelog does not have', async () => {
    await run(checkout, 'npm', ['version', '99.0.0', '--no-git-tag-version', '--ignore-scripts']);
    await git('commit', '--quiet', '--all', '--message', '99');
    const said = await refusal();
    expect(said).toContain('- CHANGELOG.md has no section 99.0.0.');
    expect(said).not.toContain('is already published.');
  });

  it('without the addresses that only the owner knows, each with what to write', async () => {
    for (const field of ['repository', 'homepage', 'bugs']) await run(checkout, 'npm', ['pkg', 'delete', field]);
    const said = await refusal();
    expect(said).toContain('Add "repository": { "type": "git", "url": "git+https://HOST/OWNER/NAME.git" }.');
    expect(said).toContain('Add "homepage": "https://HOST/OWNER/NAME#readme".');
    expect(said).toContain('Add "bugs": { "url": "https://HOST/OWNER/NAME/issues" }.');
  });

  it('where the registry does not answer', async () => {
    const nowhere = ['run', 'release', '--', '--registry', 'http://127.0.0.1:9/', '--without-tests'];
    await expect(run(checkout, 'npm', nowhere, { npm_config_fetch_retries: '0' })).rejects.toThrow('the registry does not answer');
  });
});

it('is refused by the registry too where a version is published twice', async () => {
  const again = ['publish', '--ignore-scripts', '--registry', registry];
  await expect(run(checkout, 'npm', again, inject('publisher'))).rejects.toThrow(
    /EPUBLISHCONFLICT|cannot publish over|previously published/,
  );
});
