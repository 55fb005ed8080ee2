import type { Refusal } from '../text/decode.ts';
import { systemCode } from './system-code.ts';

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
