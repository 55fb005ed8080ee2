import { createHash, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StoreError } from '../errors.ts';
import { tombstoneText, type ErasedRecord, type Tombstones } from '../tombstones.ts';
import { hasCode, withFileLock } from './file-lock.ts';
import { writeOwnerFile } from './owner-file.ts';

export interface TombstoneFileOptions {
  /** Milliseconds to wait for another program that adds to the file; fifteen seconds when absent. */
  readonly patience?: number;
}

const defaultPatience = 15_000;
const format = 'samenspel-erased-1';

/** What is in the file: one line of JSON, and the SHA-256 of that line on the next. */
interface Content {
  readonly format: typeof format;
  /** Key of all marks, 256 random bits in hexadecimal digits. */
  readonly key: string;
  /** Mark of a study → marks of what was erased from it. */
  readonly studies: Readonly<Record<string, readonly string[]>>;
}

/** The file as it was last read, with what tells whether it is still the same. */
interface Read {
  readonly stamp: string;
  /** Made once: it takes longer than a hash. */
  readonly key: KeyObject;
  readonly studies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly count: number;
}

/**
 * Tombstones in a file that only its owner can read, made with the first record. Several programs may use it at once:
 * who adds waits for the others, writes a whole new file and puts that in its place, so that it is never there by halves
 * and nothing that another added is lost. A file that is damaged is refused: its checksum tells.
 *
 * Keep it apart from backups of the store, and do not lose it: without it nothing keeps from coming back what was
 * erased.
 */
export function openTombstoneFile(
  path: string,
  { patience = defaultPatience }: TombstoneFileOptions = {},
): Tombstones {
  let last: Read | undefined;

  const read = async (): Promise<Read | undefined> => {
    try {
      const { ino, size, mtimeNs } = await stat(path, { bigint: true });
      const stamp = [ino, size, mtimeNs].join(' ');
      if (last?.stamp !== stamp) last = { stamp, ...parsed(await readFile(path, 'utf8'), path) };
      return last;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw asUnavailable(error, path);
    }
  };

  const add = async (
    study: string,
    records: readonly ErasedRecord[],
    made: string,
  ): Promise<void> => {
    const before = await read();
    const key = before?.key ?? createSecretKey(randomBytes(32));
    const name = markOf(key, study);
    const known = before?.studies.get(name) ?? new Set<string>();
    const marks = records.map(({ type, id }) => markOf(key, study, type, id));
    if (marks.every((mark) => known.has(mark))) return;
    const studies = new Map(before?.studies).set(name, new Set([...known, ...marks]));
    const text = textOf(key, studies);
    await writeOwnerFile(path, (file) => writeFile(file, text, { flag: 'r+' }), made);
  };

  return {
    async add(study, records) {
      try {
        await withFileLock(path, patience, (made) => add(study, records, made));
      } catch (error) {
        throw asUnavailable(error, path);
      }
    },
    async of(study) {
      const content = await read();
      const marks = content?.studies.get(markOf(content.key, study));
      if (content === undefined || marks === undefined) {
        return { isEmpty: true, among: () => Promise.resolve([]) };
      }
      return {
        isEmpty: false,
        among: (records) =>
          Promise.resolve(
            [...records].filter(({ type, id }) => marks.has(markOf(content.key, study, type, id))),
          ),
      };
    },
    async mark() {
      const content = await read();
      return content === undefined
        ? { list: '', count: 0 }
        : { list: markOf(content.key, 'list'), count: content.count };
    },
  };
}

function markOf(key: KeyObject, ...parts: readonly string[]): string {
  return createHmac('sha256', key)
    .update(tombstoneText(...parts))
    .digest('base64url');
}

function textOf(key: KeyObject, studies: ReadonlyMap<string, ReadonlySet<string>>): string {
  const marks = [...studies].map(([study, erased]) => [study, [...erased]] as const);
  const content: Content = {
    ...{ format, key: key.export().toString('hex') },
    studies: Object.fromEntries(marks),
  };
  const line = JSON.stringify(content);
  return `${line}\n${checksum(line)}\n`;
}

function parsed(text: string, path: string): Omit<Read, 'stamp'> {
  const [line = '', sum, end] = text.split('\n');
  if (sum === checksum(line) && end === '') {
    const content: unknown = JSON.parse(line);
    if (isContent(content)) {
      const studies = new Map(
        Object.entries(content.studies).map(([study, marks]) => [study, new Set(marks)]),
      );
      const count = [...studies.values()].reduce((sum, { size }) => sum + size, 0);
      return { key: createSecretKey(content.key, 'hex'), studies, count };
    }
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `The list of what was erased, ${JSON.stringify(basename(path))}, is damaged or of a later program. Put it back from where a copy of it is kept; nothing is written without it.`,
  );
}

function isContent(value: unknown): value is Content {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'format' in value &&
    value.format === format &&
    'key' in value &&
    typeof value.key === 'string' &&
    'studies' in value &&
    typeof value.studies === 'object' &&
    value.studies !== null &&
    Object.values(value.studies).every((marks) => Array.isArray(marks))
  );
}

function checksum(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

function asUnavailable(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  return new StoreError(
    'STORE_UNAVAILABLE',
    `The list of what was erased, ${JSON.stringify(basename(path))}, could not be read or written. Check its folder, the rights of this user and the room on the disk.`,
    { cause: error },
  );
}
