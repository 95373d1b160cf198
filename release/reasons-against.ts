import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { missingAddresses } from './missing-addresses.js';
import { changesOf } from './notes.js';

/**
 * The reasons not to publish the version in package.json from this checkout. Each reason says how to fix it. An empty list means
 * that the version can be published.
 *
 * @throws {Error} if a git command fails or the registry does not answer.
 */
export function reasonsAgainst({ registry }: { readonly registry: string }): readonly string[] {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, unknown>>;
  const { name, version } = manifest as Readonly<Record<string, string | undefined>>;
  const changed = outputOf('git', 'status', '--porcelain').split('\n').filter(Boolean);
  const branch = outputOf('git', 'rev-parse', '--abbrev-ref', 'HEAD');
  const changesets = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
  const reasons = {
    [`Not committed: ${changed.join(', ')}. A release contains what is committed. Commit or stash the changes.`]: changed.length > 0,
    [`The branch is ${branch}. A release is made from main. Merge it there.`]: branch !== 'main',
    [`Without a version: ${changesets.join(', ')}. Run \`npx changeset version\`, and commit the result.`]: changesets.length > 0,
    [`CHANGELOG.md has no section ${version}. Run \`npx changeset version\`, which writes it.`]: changesOf(version ?? '') === undefined,
    [`${version} is already published. Run \`npx changeset\` to start the next version.`]: isPublished(`${name}@${version}`),
  };
  return [...Object.keys(reasons).filter((reason) => reasons[reason]), ...missingAddresses(manifest)];

  function isPublished(spec: string): boolean {
    const { status, stdout, stderr } = spawnSync('npm', ['view', spec, 'version', '--json', '--registry', registry], { encoding: 'utf8' });
    if (status === 0) return stdout.trim() !== '';
    if (stdout.includes('E404')) return false;
    throw new Error(`Cannot check whether ${spec} is published, because the registry does not answer:\n${stdout}${stderr}`);
  }
}

function outputOf(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return stdout.trim();
}
