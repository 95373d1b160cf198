import { setImmediate } from 'node:timers/promises';

const codes = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;
const handled = new Set<Signal>();

/**
 * Runs an operation that must not stop half-way, such as writing a temporary file and renaming it. Ctrl+C then ends the command
 * after the operation; if other code also handles Ctrl+C, that code decides.
 */
export async function uninterrupted<Value>(run: () => Value): Promise<Value> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) exitOn(signal);
  try {
    return run();
  } finally {
    // Node delivers signals between two turns of the event loop, and the first wait can end within the current turn.
    await setImmediate();
    await setImmediate();
  }
}

/**
 * The listener stays: a signal that arrives just before a listener is removed is lost. It is the first listener, because others
 * remove themselves when they are called.
 */
function exitOn(signal: Signal): void {
  if (handled.has(signal)) return;
  handled.add(signal);
  process.prependListener(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(codes[signal]);
  });
}
