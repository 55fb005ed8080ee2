import type { Refusal } from '@samenspel/notes';

/** The code of a failure that the operating system gives, such as `ENOENT`; other failures are no matter of files. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * A failure to read a file as the reason why it is no note.
 *
 * @throws the error itself when it does not come from the system
 */
export function refusalOf(error: unknown): Refusal {
  const found = systemCode(error);
  if (found === undefined) throw error;
  return { code: found === 'ENOENT' ? 'vanished' : 'unreadable', found, expected: '' };
}
