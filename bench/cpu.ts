/** Returns the CPU time of one run in milliseconds, as the mean of `runs` runs. */
export function timeOf(run: () => unknown, runs: number): number {
  const start = process.cpuUsage();
  for (let at = 0; at < runs; at++) run();
  return cpuSince(start) / runs;
}

/**
 * Returns the number of runs that fill `budget` milliseconds after a warm-up of one second, which the engine needs to optimise code
 * of React that only one of two jobs uses.
 */
export function runsIn(budget: number, run: () => unknown): number {
  timeOf(run, 20);
  timeOf(run, Math.ceil(1000 / timeOf(run, 20)));
  return Math.ceil(budget / timeOf(run, 20));
}

/** Returns the CPU time since `start` in milliseconds. Unlike wall-clock time, it is independent of other load on the machine. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
