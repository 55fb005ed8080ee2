import { decodeNote, defaultSizeLimit, type Decoded } from '@samenspel/notes';
import { readFileSync, statSync } from 'node:fs';
import { refusalOf } from './refusal.ts';

/** The text of a file with what tells that the file is as it was, or why it is not read. */
export type FileText = Decoded & { readonly stamp?: string };

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
    const { size, mtimeMs, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    const stamp = [mtimeNs, ctimeNs, size, ino].join(' ');
    if (stamp === known) return 'same';
    if (Math.abs(Date.now() - Number(mtimeMs)) < settled) return 'unsettled';
    if (size <= BigInt(defaultSizeLimit)) return { ...decodeNote(readFileSync(file)), stamp };
    const [found, expected] = [String(size), String(defaultSizeLimit)];
    return { ok: false, refusal: { code: 'too-large', found, expected }, stamp };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}
