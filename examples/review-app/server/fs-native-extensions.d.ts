declare module 'fs-native-extensions' {
  /** Locks an open file for this process; false where another has it. */
  export function tryLock(file: number): boolean;
}
