import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * `npm run test:under-load -- 20 test` runs an npm script 20 times while four busy processes for each core compete with it, and prints the
 * time and result of each run. A test that fails under load waits for time instead of for what it needs. Ends with 1 if a run failed.
 */
const [times = '1', script = 'test', ...options] = process.argv.slice(2);

const load: readonly ChildProcess[] = Array.from({ length: availableParallelism() * 4 }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
);
const end = (): void => {
  for (const each of load) each.kill('SIGKILL');
};
process.on('exit', end);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

let failed = 0;
for (let run = 1; run <= Number(times); run++) {
  const start = Date.now();
  const { status } = spawnSync('npm', ['run', script, '--', ...options], { stdio: 'inherit' });
  if (status !== 0) failed++;
  console.log(`Run ${run} of ${times}: ${status === 0 ? 'passed' : 'failed'} after ${Math.round((Date.now() - start) / 1000)} s.`);
}
console.log(`${Number(times) - failed} of ${times} runs of \`npm run ${script}\` passed under load.`);
process.exitCode = failed === 0 ? 0 : 1;
