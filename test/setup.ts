import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What React, Radix or the browser has to say is a fault until a test expects it. */
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of ['error', 'warn'] as const) {
    const { calls } = vi.mocked(console[method]).mock;
    vi.mocked(console[method]).mockRestore();
    expect(calls, `unexpected console.${method}`).toEqual([]);
  }
});
