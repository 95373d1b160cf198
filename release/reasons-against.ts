import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { changesOf } from './notes.js';

/**
 * The reasons not to publish the version in package.json from this checkout. Each reason says how to fix it. An empty list means
 * that the version can be published.
 *
 * @throws {Error} if a git command fails or the registry does not answer.
 */
export function reasonsAgainst({ registry, provenance }: { registry: string; provenance: boolean }): readonly string[] {
  const { name, version, repository } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string | undefined>;
  const changed = outputOf('git', 'status', '--porcelain').split('\n').filter(Boolean);
  const branch = outputOf('git', 'rev-parse', '--abbrev-ref', 'HEAD');
  const changesets = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
  const reasons = {
    [`Not committed: ${changed.join(', ')}. A release is what a commit holds; commit or stash it.`]: changed.length > 0,
    [`The branch is ${branch}. A release is made from main; merge it there.`]: branch !== 'main',
    [`Not in a version yet: ${changesets.join(', ')}. Run \`npx changeset version\`, and commit what it writes.`]: changesets.length > 0,
    [`CHANGELOG.md has nothing of ${version}. \`npx changeset version\` writes it.`]: changesOf(version ?? '') === undefined,
    [`${version} is published. A version is published once; \`npx changeset\` begins the next.`]: isPublished(`${name}@${version}`),
    'npm compares `repository` of package.json with where a package is built, and there is none. Add it.': provenance && !repository,
  };
  return Object.keys(reasons).filter((reason) => reasons[reason]);

  function isPublished(spec: string): boolean {
    const { status, stdout, stderr } = spawnSync('npm', ['view', spec, 'version', '--json', '--registry', registry], { encoding: 'utf8' });
    if (status === 0) return stdout.trim() !== '';
    if (stdout.includes('E404')) return false;
    throw new Error(`Whether ${spec} is published cannot be seen, as the registry does not answer:\n${stdout}${stderr}`);
  }
}

function outputOf(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return stdout.trim();
}
