import { SnapshotError } from './errors.ts';
import type { IntegerArray } from './integer-column.ts';
import { xxHash32 } from './xxhash32.ts';

/** What a file of a snapshot holds under each name: integers, or any value that JSON can hold. */
export type Section = IntegerArray | { readonly json: unknown };

/** "SAMENSNP" as two integers: a file from a machine with the other order of bytes is a foreign file. */
const magic = [0x454d4153, 0x504e534e];
const fileVersion = 1;

/** Bytes before the list of sections: the magic, version of the file, checksum of all that follows, length of the list. */
const headLength = 24;
const alignment = 8;

type SectionType = 'u8' | 'u16' | 'u32' | 'json';

/** Section as the list at the start of the file tells it: name, type, where it starts, its length in bytes. */
type Entry = readonly [name: string, type: SectionType, start: number, length: number];

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function typeOf(section: Section): SectionType {
  if ('json' in section) return 'json';
  if (section instanceof Uint8Array) return 'u8';
  return section instanceof Uint16Array ? 'u16' : 'u32';
}

/** Bytes that `readSections` reads back. */
export function writeSections(sections: ReadonlyMap<string, Section>): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [name, section] of sections) {
    const bytes =
      'json' in section
        ? encoder.encode(JSON.stringify(section.json))
        : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    entries.push([name, typeOf(section), end, bytes.length]);
    parts.push(bytes);
    end += aligned(bytes.length);
  }
  const list = encoder.encode(JSON.stringify(entries));
  const start = headLength + aligned(list.length);
  const file = new Uint8Array(start + end);
  file.set(list, headLength);
  entries.forEach(([, , at], index) => {
    file.set(parts[index] ?? [], start + at);
  });
  const head = new Uint32Array(file.buffer, 0, headLength / 4);
  head.set([...magic, fileVersion, 0, list.length, 0]);
  head[3] = xxHash32(file.subarray(16));
  return file;
}

/**
 * The sections of bytes that `writeSections` wrote. Integers are views of the bytes, not copies.
 *
 * @throws SnapshotError CORRUPT when the bytes are another file, of another version, or damaged
 */
export function readSections(bytes: Uint8Array): ReadonlyMap<string, Section> {
  // Integers of four bytes can only be seen where they start at a multiple of four.
  // Of a buffer of Node, slices would be views that hold on to the whole file.
  const file =
    bytes.byteOffset % alignment === 0
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
      : Uint8Array.from(bytes);
  if (file.length < headLength) throw corrupt('it is shorter than the head of one');
  const head = new Uint32Array(file.buffer, file.byteOffset, headLength / 4);
  if (head[0] !== magic[0] || head[1] !== magic[1]) throw corrupt('it does not start like one');
  if (head[2] !== fileVersion) {
    throw corrupt(`it is of version ${String(head[2])}, expected ${String(fileVersion)}`);
  }
  if (head[3] !== xxHash32(file.subarray(16))) throw corrupt('its checksum does not fit');
  const list = parse(file.subarray(headLength, headLength + (head[4] ?? 0)));
  const start = headLength + aligned(head[4] ?? 0);
  if (!Array.isArray(list)) throw corrupt('it has no list of sections');
  return new Map(list.map((entry: unknown) => readSection(file, start, entry)));
}

function readSection(file: Uint8Array, start: number, entry: unknown): [string, Section] {
  if (!isEntry(entry)) throw corrupt('its list of sections cannot be read');
  const [name, type, at, length] = entry;
  const end = start + at + length;
  if (at % alignment !== 0 || end > file.length) throw corrupt(`its section "${name}" is cut off`);
  const bytes = file.subarray(start + at, end);
  switch (type) {
    case 'json':
      return [name, { json: parse(bytes) }];
    case 'u8':
      return [name, bytes];
    case 'u16':
      return [name, new Uint16Array(file.buffer, bytes.byteOffset, length / 2)];
    case 'u32':
      return [name, new Uint32Array(file.buffer, bytes.byteOffset, length / 4)];
  }
}

function isEntry(entry: unknown): entry is Entry {
  const fields: readonly unknown[] = Array.isArray(entry) ? entry : [];
  const [name, type, start, length] = fields;
  const width = { u8: 1, json: 1, u16: 2, u32: 4 };
  return (
    fields.length === 4 &&
    typeof name === 'string' &&
    (type === 'u8' || type === 'u16' || type === 'u32' || type === 'json') &&
    isLength(start) &&
    isLength(length) &&
    length % width[type] === 0
  );
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw corrupt('a text in it cannot be read', { cause: error });
  }
}

/** The error for bytes that are no snapshot; `why` completes "because …". */
export function corrupt(why: string, options?: ErrorOptions): SnapshotError {
  return new SnapshotError(
    'CORRUPT',
    `The file is no snapshot that this program can read, because ${why}. Build the snapshot again.`,
    options,
  );
}
