/** Whether a value has arrays and objects within each other to more than `most` levels. It does not recurse, as the value may be far deeper. */
export function isDeeperThan(most: number, value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= most) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each).filter(isNested) : []));
  }
  return false;
}

const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null;
