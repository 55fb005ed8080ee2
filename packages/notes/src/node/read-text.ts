import { decodeNote, defaultSizeLimit, type Decoded, type Refusal } from '../text/decode.ts';
import { lstatSync, readFileSync, type BigIntStats } from 'node:fs';
import { refusalOf } from './refusal.ts';

/** The text of a file with what tells that the file is as it was, or why it is not read. */
export type FileText = Decoded & {
  readonly stamp?: string;
  /** When the file or what is known of it was changed last, in milliseconds since 1970. */
  readonly changedAt?: number;
};

export interface ReadTextOptions {
  /** The stamp of a text that need not be read again. */
  readonly known?: string | undefined;
  /** Milliseconds in which a file must not have been written: else somebody may be in the midst of writing it. */
  readonly settled?: number | undefined;
}

/**
 * Reads a file that is to hold text, never one that is too large. It reads at once: to wait for each of thousands of
 * small files costs five times the work.
 *
 * @returns `same` for a file that is as it was, `unsettled` for one that was written a moment ago
 */
export function readText(
  file: string,
  { known, settled = 0 }: ReadTextOptions = {},
): FileText | 'same' | 'unsettled' {
  try {
    const found = lstatSync(file, { bigint: true });
    // A link may lead anywhere, and a pipe or a device has no end.
    if (!found.isFile()) return { ok: false, refusal: notAFile(found) };
    const { size, mtimeMs, mtimeNs, ctimeMs, ctimeNs, ino } = found;
    const stamp = [mtimeNs, ctimeNs, size, ino].join(' ');
    if (stamp === known) return 'same';
    if (Math.abs(Date.now() - Number(mtimeMs)) < settled) return 'unsettled';
    const changedAt = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
    if (size <= BigInt(defaultSizeLimit))
      return { ...decodeNote(readFileSync(file)), stamp, changedAt };
    const expected = String(defaultSizeLimit);
    const refusal: Refusal = { code: 'too-large', found: String(size), expected };
    return { ok: false, refusal, stamp, changedAt };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}

function notAFile(found: BigIntStats): Refusal {
  const kind = found.isSymbolicLink() ? 'link' : found.isFIFO() ? 'FIFO' : 'device or folder';
  return { code: 'unreadable', found: kind, expected: '' };
}
