import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { recordKey } from '@samenspel/claims';
import { writeOwnerFile } from '@samenspel/store/owner-file';

/** Where the snapshot of a study is kept beside the store. */
export function snapshotFile(path: string, study: string): string {
  // Ids of studies are names of files on every system; whatever else comes gets a name that is.
  const name = /^[a-z0-9][a-z0-9-]{0,99}$/u.test(study) ? study : recordKey(study, 'snapshot', '');
  return `${path}.${name}.snapshot`;
}

/** The bytes of a saved snapshot, if there is one. */
export async function readSnapshotFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeSnapshotFile(file: string, bytes: Uint8Array): Promise<void> {
  await writeOwnerFile(file, (temporary) => writeFile(temporary, bytes));
}

/** Removes what was saved of a study, also by a program that was killed while it did. */
export async function removeSnapshotFile(file: string): Promise<void> {
  const folder = dirname(file);
  const name = basename(file);
  const left = (await readdir(folder)).filter(
    (each) => each === name || (each.startsWith(`${name}.`) && each.endsWith('.tmp')),
  );
  await Promise.all(left.map((each) => rm(join(folder, each), { force: true })));
}

/** Removes what snapshots of any study were saved beside a store. */
export async function removeSnapshotFiles(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  const files = (await readdir(folder)).filter(
    (name) => name.startsWith(start) && name.endsWith('.snapshot'),
  );
  await Promise.all(files.map((name) => rm(join(folder, name), { force: true })));
}
