import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findPostgres } from './postgres.js';

/**
 * Installs the example with the package as it would be published, packed from dist/, and builds it: as somebody has it who copied it.
 * With `--postgres` it gets Debian's PostgreSQL too, where there is none.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const example = `${root}examples/review-app`;
const packed = `${root}node_modules/.cache/review-app`;

function run(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed. ${error?.message ?? ''}\n${stdout}`);
  return stdout;
}

if (!existsSync(`${root}dist/index.js`)) run('npm', ['run', 'build']);
rmSync(packed, { recursive: true, force: true });
mkdirSync(packed, { recursive: true });
run('npm', ['pack', '--ignore-scripts', '--pack-destination', packed]);
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const tarball = `${packed}/rungs-${version}.tgz`;

// What is there already is not installed again.
const hash = createHash('sha256')
  .update(readFileSync(tarball))
  .update(readFileSync(`${example}/package.json`))
  .digest('hex');
const mark = `${example}/node_modules/.rungs-installed`;
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash) {
  run('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', tarball], example);
  writeFileSync(mark, hash);
}
run('npm', ['run', 'build'], example);

if (process.argv.includes('--postgres') && !findPostgres() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: 'inherit', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  const install = (): boolean => apt('install', '-y', '--no-install-recommends', 'postgresql');
  if (!install() && apt('update')) install();
}
if (process.argv.includes('--postgres')) console.log(`PostgreSQL for the tests: ${findPostgres() ?? 'not found'}`);
