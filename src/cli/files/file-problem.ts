/** Returns a message for a system error about a file that says how to fix it, or `undefined` for any other error. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const words = problems[code];
  if (words === undefined) return /^E[A-Z]+$/.test(code) ? error.message : undefined;
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${words}` : error.message;
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'permission denied. Change the permissions, or choose another path.',
  EPERM: 'permission denied. Change the permissions, or choose another path.',
  EROFS: 'the file system is read-only. Choose another path.',
  EISDIR: 'this is a folder; a file is needed. Choose a file in it.',
  EEXIST: 'this is a file; a folder is needed. Choose another path.',
  ENOTDIR: 'a part of this path is a file, not a folder. Choose another path.',
  ENOENT: 'this no longer exists.',
  ENOSPC: 'the disk is full. Existing files are unchanged.',
  ENAMETOOLONG: 'this name is too long. Choose a shorter one.',
  EMFILE: 'too many files are open. Try again, or pass fewer files.',
};
