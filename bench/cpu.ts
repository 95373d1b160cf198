/** Milliseconds of CPU for one run, of `runs` in a row. */
export function timeOf(run: () => unknown, runs: number): number {
  const start = process.cpuUsage();
  for (let at = 0; at < runs; at++) run();
  return cpuSince(start) / runs;
}

/**
 * How many runs fill `budget` milliseconds, once the engine has made them fast: the parts of React that only one of two
 * jobs goes through take it the better part of a second.
 */
export function runsIn(budget: number, run: () => unknown): number {
  timeOf(run, 20);
  timeOf(run, Math.ceil(1000 / timeOf(run, 20)));
  return Math.ceil(budget / timeOf(run, 20));
}

/** Other work on the machine changes the time of day that passes, and not this. */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
