import { setImmediate } from 'node:timers/promises';

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Defers SIGINT and SIGTERM until `run` returns, so that a file is not left half written, and then exits with 130 or 143. A signal
 * that has another listener is left to it.
 */
export async function uninterrupted<Value>(run: () => Value): Promise<Value> {
  const ends = Object.entries(codes)
    .filter(([signal]) => process.listenerCount(signal) === 0)
    .map(([signal, code]) => [signal, () => process.exit(code)] as const);
  for (const [signal, end] of ends) process.on(signal, end);
  try {
    return run();
  } finally {
    // Signals are delivered between two turns of the event loop, so the listeners stay for two more turns.
    await setImmediate();
    await setImmediate();
    for (const [signal, end] of ends) process.off(signal, end);
  }
}
