/**
 * How often a property is tried. `npm test` tries a tenth of what a property asks for, and `npm run test:all`, which is what CI
 * runs, all of it. `RUNGS_RUNS=50` hunts in 50 times as many. The values are the same each time, so that a test fails because
 * of a change and not by chance; `RUNGS_SEED=$RANDOM` tries others.
 */
const { RUNGS_RUNS = '0.1', RUNGS_SEED = '1' } = process.env;
const share = Number(RUNGS_RUNS);

/** The parameters of `fc.assert` for a property that asks for `count` runs: at least `least` of them, or all where it asks for fewer. */
export const runs = (count: number, least = 10): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.max(Math.ceil(count * share), Math.min(count, least)),
  seed: Number(RUNGS_SEED),
});

/** The size of a large input: `count` with all runs, a tenth of that in `npm test`. */
export const sizeOf = (count: number): number => Math.ceil(count * Math.min(share, 1));

/** Milliseconds that a test with such a property may take, when it takes at most `count` with all of its runs. */
export const timeFor = (count: number): number => count * Math.max(share, 1);
