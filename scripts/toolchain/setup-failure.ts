/** Something the person at the keyboard can mend: its message is one sentence with the remedy, shown without a stack. */
export class SetupFailure extends Error {
  override name = 'SetupFailure';
}

/** What a file operation's error code means to a person, or undefined when it is not about the disk. */
export function diskProblem(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EROFS') return 'the disk is read-only';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  if (code === 'ENOSPC') return 'the disk is full';
  return undefined;
}
