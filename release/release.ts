import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { releaseNotes } from './notes.js';
import { npmReadme } from './npm-readme.js';
import { reasonsAgainst } from './reasons-against.js';

/*
 * `npm run release` tests and publishes the version in package.json, and writes release-notes.md.
 *
 * - `--registry`: publishes to another registry, for a trial run.
 * - `--without-tests`: skips the checks and tests.
 */
const { values } = parseArgs({ options: { registry: { type: 'string' }, 'without-tests': { type: 'boolean' } } });
const registry = values.registry ?? execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
// GitHub sets this for jobs with the `id-token: write` permission, which npm needs to attest the provenance of the package.
const provenance = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };

const reasons = reasonsAgainst({ registry });
if (reasons.length > 0) {
  console.error([`${name} ${version} is not published:`, ...reasons.map((reason) => `- ${reason}`)].join('\n'));
  process.exit(1);
}

if (!values['without-tests']) for (const script of ['check', 'test:all', 'test:package']) run('npm', 'run', script);

const folder = mkdtempSync(join(tmpdir(), 'rungs-release-'));
try {
  // `prepack` builds the package. The tarball that is checked is the one that is published.
  packWithNpmReadme(folder);
  const tarball = join(folder, `${name}-${version}.tgz`);
  run('npm', 'run', 'size');
  run('npx', 'publint', '--strict', tarball);
  run('npx', 'attw', tarball, '--profile', 'esm-only');
  run('npm', 'publish', tarball, '--registry', registry, ...(provenance ? ['--provenance'] : []));
  writeFileSync('release-notes.md', releaseNotes(version));
  console.log(`${name} ${version} is published. Next: create the tag v${version}, and a release with release-notes.md.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The README is changed for the time of packing only: `npm pack` takes it from the checkout. */
function packWithNpmReadme(destination: string): void {
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', npmReadme(readme));
  try {
    run('npm', 'pack', '--pack-destination', destination);
  } finally {
    writeFileSync('README.md', readme);
  }
}

function run(command: string, ...args: readonly string[]): void {
  console.log(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: 'inherit' });
}
