import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { engines } from './engines.js';

/**
 * `npm run engines` gets the browsers that `npm run test:engines` needs and does not find, from Debian's packages; with names of
 * some, those alone.
 */
const asked = process.argv.slice(2);
const needed = engines.filter(({ name }) => asked.length === 0 || asked.includes(name));
const missing = (): string[] => needed.filter(({ find }) => find() === undefined).flatMap(({ packages }) => packages);

function run(args: readonly string[]): boolean {
  console.log(`> apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: 'inherit', timeout: 300_000, env }).status === 0;
}

const packages = missing();
if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // Lists that are old have an old Firefox, which cannot be put offline. Some may not be had, and be of no need.
  run(['update']);
  run(install);
}

const left = missing();
for (const { name, find } of needed) console.log(`${name} for the tests: ${find() ?? 'not found'}`);
if (left.length > 0)
  console.error(
    [
      'These tests need the browsers that were not found. On Debian or Ubuntu, as root:',
      `  apt-get update && apt-get install -y --no-install-recommends ${left.join(' ')}`,
      'RUNGS_FIREFOX=/path/to/firefox names a Firefox elsewhere. WebKitGTK is found where Debian and Fedora put it.',
    ].join('\n'),
  );
process.exit(left.length > 0 ? 1 : 0);
