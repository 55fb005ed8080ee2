import { decodeNote, defaultSizeLimit, type Decoded } from '@samenspel/notes';
import { readFile, stat } from 'node:fs/promises';
import { refusalOf } from './refusal.ts';

/** The text of a file with what tells that the file is as it was, or why it is not read. */
export type FileText = Decoded & { readonly stamp?: string };

/**
 * Reads a file that is to hold text, never one that is too large.
 *
 * @param known the stamp of a text that need not be read again: then the answer is `undefined`
 */
export async function readText(file: string, known?: string): Promise<FileText | undefined> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true });
    const stamp = [mtimeNs, ctimeNs, size, ino].join(' ');
    if (stamp === known) return undefined;
    if (size <= BigInt(defaultSizeLimit)) return { ...decodeNote(await readFile(file)), stamp };
    const [found, expected] = [String(size), String(defaultSizeLimit)];
    return { ok: false, refusal: { code: 'too-large', found, expected }, stamp };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) };
  }
}
