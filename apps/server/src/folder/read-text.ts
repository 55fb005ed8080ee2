import { decodeNote, defaultSizeLimit, type Decoded } from '@samenspel/notes';
import { readFileSync, statSync } from 'node:fs';
import { refusalOf } from './refusal.ts';

/** The text of a file with what tells that the file is as it was, or why it is not read. */
export type FileText = Decoded & { readonly stamp?: string };

/**
 * Reads a file that is to hold text, never one that is too large. It reads at once: to wait for each of thousands of
 * small files costs five times the work.
 *
 * @param known the stamp of a text that need not be read again: then the answer is `undefined`
 */
export function readText(file: string, known?: string): FileText | undefined {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    const stamp = [mtimeNs, ctimeNs, size, ino].join(' ');
    if (stamp === known) return undefined;
    if (size <= BigInt(defaultSizeLimit)) return { ...decodeNote(readFileSync(file)), stamp };
    const [found, expected] = [String(size), String(defaultSizeLimit)];
    return { ok: false, refusal: { code: 'too-large', found, expected }, stamp };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}
