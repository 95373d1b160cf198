import { setImmediate } from 'node:timers/promises';

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does what must not be left half done, such as writing a file beside another and putting it in its place. Ctrl+C ends the
 * command after it; where something else waits for Ctrl+C, that goes on to.
 */
export async function uninterrupted<Value>(run: () => Value): Promise<Value> {
  const ends = Object.entries(codes)
    .filter(([signal]) => process.listenerCount(signal) === 0)
    .map(([signal, code]) => [signal, () => process.exit(code)] as const);
  for (const [signal, end] of ends) process.on(signal, end);
  try {
    return run();
  } finally {
    // A signal is told between two turns of the loop; who stops listening before never hears of it.
    await setImmediate();
    await setImmediate();
    for (const [signal, end] of ends) process.off(signal, end);
  }
}
