/** What each task of the page's main thread, the one that is typed into, took of CPU, ms. */
export function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const key = events.find(({ name }) => name === 'EventDispatch');
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && pid === key?.pid && tid === key.tid && tdur !== undefined,
  );
  if (tasks.length === 0) throw new Error('No tasks in the trace: Chromium names them otherwise now. Mend bench/tasks.ts.');
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}

/** Of a trace of Chromium. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU of the thread, µs. */
  readonly tdur?: number;
  readonly dur?: number;
}
