import type { Study } from '@samenspel/claims';
import { canBeMentions, type NoteMemory } from '@samenspel/language-service';
import { claimKeys, noteKeys } from '@samenspel/notes';
import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import * as z from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import type { RememberedStudy, StudyKey } from '../remembered-study.ts';

/*
 * A remembered study as bytes: a line with the format, what it was made by and a checksum of what follows; the length of a JSON
 * text as four bytes; the text, padded; the mentions of all notes as integers, as the machine has them in memory.
 */

const checksumOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
/** All that mentions and names are made by: this server, the keys it knows, and what a study says of itself. */
const madeBy = (study: Study) =>
  checksumOf(JSON.stringify([manifest.version, claimKeys, noteKeys, study]));
const headOf = (by: string, checksum: string) =>
  `samenspel-memory ${endianness()} ${by} ${checksum}\n`;
const headLength = headOf('0'.repeat(64), '0'.repeat(64)).length;
const width = Int32Array.BYTES_PER_ELEMENT;

const topNames = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  respondent: z
    .strictObject({ value: z.string(), valueStart: z.int().nonnegative() })
    .exactOptional(),
  instrument: z.string().exactOptional(),
});
const content = z.strictObject({
  root: z.string(),
  names: z.array(z.string()),
  /** Path, stamp, top, and how many integers its mentions are. */
  notes: z.array(
    z.tuple([z.string(), z.string(), z.union([z.string(), topNames]), z.int().nonnegative()]),
  ),
});

export function bytesOf(
  { root, study }: StudyKey,
  { memory, stamps }: RememberedStudy,
): Uint8Array {
  const kept = [...memory.notes].flatMap(([path, note]) => {
    const stamp = stamps.get(path);
    return stamp === undefined ? [] : [{ path, stamp, note }];
  });
  const notes = kept.map(({ path, stamp, note }) => [
    ...[path, stamp],
    topAsData(note.top),
    note.mentions.length,
  ]);
  const text = Buffer.from(JSON.stringify({ root, names: memory.names, notes }));
  const start = alignedTo(width, headLength + width + text.length);
  const integers = kept.reduce((sum, { note }) => sum + note.mentions.length, 0);
  const bytes = Buffer.alloc(start + integers * width);
  bytes.writeUInt32LE(text.length, headLength);
  bytes.set(text, headLength + width);
  let at = start;
  for (const { note } of kept) {
    const { buffer, byteOffset, byteLength } = note.mentions;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  bytes.write(headOf(madeBy(study), checksumOf(bytes.subarray(headLength))), 'latin1');
  return bytes;
}

/** Only what is kept of a field: where it stands besides would be of no use. */
function topAsData(top: NoteMemory['top']): NoteMemory['top'] {
  if (typeof top === 'string' || top.respondent === undefined) return top;
  const { value, valueStart } = top.respondent;
  return { ...top, respondent: { value, valueStart } };
}

/** The study that bytes are of; nothing where they are not what was written of this one. */
export function studyOf({ root, study }: StudyKey, bytes: Uint8Array): RememberedStudy | undefined {
  const rest = bytes.subarray(headLength);
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  if (rest.length < width || head !== headOf(madeBy(study), checksumOf(rest))) return undefined;
  const length = Buffer.from(rest.buffer, rest.byteOffset, width).readUInt32LE();
  const start = alignedTo(width, headLength + width + length);
  if (start > bytes.length || (bytes.length - start) % width !== 0) return undefined;
  const read = content.safeParse(parsed(rest.subarray(width, width + length)));
  if (!read.success || read.data.root !== root) return undefined;
  const { names, notes } = read.data;
  const integers = new Int32Array(new Uint8Array(bytes.subarray(start)).buffer);
  const remembered = new Map<string, NoteMemory>();
  const stamps = new Map<string, string>();
  let at = 0;
  for (const [path, stamp, top, count] of notes) {
    const mentions = integers.subarray(at, at + count);
    at += count;
    if (mentions.length !== count || !canBeMentions(mentions, names.length)) return undefined;
    remembered.set(path, { top, mentions });
    stamps.set(path, stamp);
  }
  return at === integers.length ? { memory: { names, notes: remembered }, stamps } : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function alignedTo(size: number, length: number): number {
  return Math.ceil(length / size) * size;
}
