import { type SpawnOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.js';

/**
 * `npm run browser` gets a Chromium for the tests where there is none: Playwright's own, else Debian's, else the one
 * on npm. `RUNGS_BROWSER_SKIP=0,1` leaves out the first two, to try the others.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/chromium`;

function run(command: string, args: readonly string[], options: SpawnOptions = {}): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', cwd: root, timeout: 300_000, ...options }).status === 0;
}

const fromPlaywright = (): boolean => run('npx', ['playwright', 'install', '--only-shell', 'chromium']);

function fromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const install = (): boolean => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
  return install() || (run('apt-get', ['update']) && install());
}

function fromNpm(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  if (!run('npm', ['install', '--no-save', '@sparticuz/chromium@147.0.0'])) return false;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const unpack = "console.log(await (await import('@sparticuz/chromium')).default.executablePath())";
  const env = { ...process.env, TMPDIR: cache, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  return run(process.execPath, ['--input-type=module', '-e', unpack], { env });
}

function found(): boolean {
  try {
    const { channel, executablePath } = findBrowser();
    console.log(`Chromium for the tests: ${executablePath ?? channel ?? 'the headless shell of Playwright'}`);
    return true;
  } catch (error) {
    if (last) console.error(String(error));
    return false;
  }
}

let last = false;
const skip = (process.env['RUNGS_BROWSER_SKIP'] ?? '').split(',');
const ways = [fromPlaywright, fromDebian, fromNpm].filter((_, at) => !skip.includes(String(at)));
let there = found();
for (const [at, get] of ways.entries()) {
  if (there) break;
  get();
  last = at === ways.length - 1;
  there = found();
}
process.exit(there ? 0 : 1);
