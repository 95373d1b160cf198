import { vi } from 'vitest';

/** Waits until what is checked holds: a second, which Vitest waits by itself, is little on a machine that does other things too. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 10_000 });
