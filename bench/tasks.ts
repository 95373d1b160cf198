/** Returns the CPU time of each task of the page's main thread, in milliseconds. */
export function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const key = events.find(({ name }) => name === 'EventDispatch');
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && pid === key?.pid && tid === key.tid && tdur !== undefined,
  );
  if (tasks.length === 0) throw new Error('No tasks in the trace: Chromium names them otherwise now. Mend bench/tasks.ts.');
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

/** An event of a Chromium trace. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly dur?: number;
}
