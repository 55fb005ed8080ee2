import { lstat, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest, recordKey, type Version } from '@samenspel/claims';
import { StoreError } from '@samenspel/store';
import { writeOwnerFile } from '@samenspel/store/owner-file';

/** Snapshots of the studies of one database, saved in a folder of this machine for its next start. */
export interface SavedSnapshots {
  /** The bytes that were saved of a study in this epoch, if any. */
  readonly read: (study: string, epoch: string) => Promise<Uint8Array | undefined>;
  readonly write: (study: string, epoch: string, bytes: Uint8Array) => Promise<void>;
  /** Removes what was saved of a study. */
  readonly remove: (study: string) => Promise<void>;
  /** Removes what was saved of these studies in other epochs, which may tell of somebody who was erased. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => Promise<void>;
  /** The same for every study, those that are gone too, with what a killed program left half written. */
  readonly clear: (versions: ReadonlyMap<string, Version>) => Promise<void>;
}

const ending = '.snapshot';

/** A name of this machine's own for a study: safe on every system, and it tells nothing. */
const nameOf = (study: string): string => recordKey(study, 'snapshot', '');

/**
 * Snapshots in a folder that nobody else can read, which is made where there is none. What a file is of stands in its
 * name: the database, the study and its epoch; the version is within, under a checksum.
 *
 * @param address the database: two of them can share the folder
 */
export function savedSnapshots(folder: string, address: readonly string[]): SavedSnapshots {
  const prefix = digest(['snapshots', ...address], 16);
  const startOf = (study: string) => `${prefix}.${nameOf(study)}.`;
  const fileOf = (study: string, epoch: string) =>
    join(folder, `${startOf(study)}${digest([epoch], 16)}${ending}`);
  /** Epochs that this process knows files of; what others left is found when it opens. */
  const known = new Map<string, string>();

  const removeAll = async (isLeft: (name: string) => boolean): Promise<void> => {
    const names = (await absentOr(readdir(folder))) ?? [];
    const left = names.filter((name) => name.startsWith(`${prefix}.`) && isLeft(name));
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  };

  return {
    read: async (study, epoch) => {
      const file = fileOf(study, epoch);
      const there = await absentOr(lstat(file));
      if (there?.isFile() !== true) return undefined;
      await checkOwn(folder);
      const bytes = await absentOr(readFile(file));
      if (bytes !== undefined) known.set(study, epoch);
      return bytes;
    },
    async write(study, epoch, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await checkOwn(folder);
      known.set(study, epoch);
      await writeOwnerFile(fileOf(study, epoch), (temporary) => writeFile(temporary, bytes));
    },
    async remove(study) {
      known.delete(study);
      await removeAll((name) => name.startsWith(startOf(study)));
    },
    async keepOnly(versions) {
      for (const [study, { epoch }] of versions) {
        const saved = known.get(study);
        if (saved === undefined || saved === epoch) continue;
        known.delete(study);
        const present = fileOf(study, epoch);
        await removeAll(
          (name) => name.startsWith(startOf(study)) && join(folder, name) !== present,
        );
      }
    },
    clear: async (versions) => {
      const present = new Set([...versions].map(([study, { epoch }]) => fileOf(study, epoch)));
      await removeAll((name) => !present.has(join(folder, name)));
    },
  };
}

async function absentOr<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws StoreError where others can read or change what is in a folder */
async function checkOwn(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  // Windows has other rights, which a folder takes from the one above it.
  if (process.platform === 'win32') return;
  const isOfThis = uid === process.getuid?.() || uid === 0;
  if (isOfThis && (mode & 0o077) === 0) return;
  throw new StoreError(
    'INVALID',
    `The folder ${JSON.stringify(folder)} of snapshots is open to others. Do: chmod go= ${JSON.stringify(folder)}`,
  );
}
