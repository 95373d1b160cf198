/** Runs something at most once in so many milliseconds, and one at a time: who asks in between gets the same answer, or the same error. */
export function atMostEvery<Result>(milliseconds: number, run: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<Result> | undefined;
  return () => {
    if (last) return last;
    const begun = run();
    last = begun;
    const forget = (): void => {
      setTimeout(() => {
        last = undefined;
      }, milliseconds).unref();
    };
    begun.then(forget, forget);
    return begun;
  };
}
