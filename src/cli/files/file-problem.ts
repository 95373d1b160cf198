/** Returns a message for a system error about a file that says how to fix it, or `undefined` for any other error. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const words = problems[code];
  if (words === undefined) return /^E[A-Z]+$/.test(code) ? error.message : undefined;
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${words}` : error.message;
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'permission denied. This user may not read it, or not write there: change its rights, or name another.',
  EPERM: 'permission denied. This user may not read it, or not write there: change its rights, or name another.',
  EROFS: 'the disk that it is on cannot be written. Name a place on another.',
  EISDIR: 'this is a folder, and a file is needed. Name a file in it.',
  EEXIST: 'this is a file, and a folder is needed. Name another.',
  ENOTDIR: 'a part of this path is a file, where a folder is needed. Name another.',
  ENOENT: 'this is not there any more.',
  ENOSPC: 'the disk is full. What was there is as it was.',
  ENAMETOOLONG: 'this name is too long for the disk. Name it shorter.',
  EMFILE: 'too many files are open. Try again, or name fewer.',
};
