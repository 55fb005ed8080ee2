import type { Acknowledged } from './acknowledged.ts';
import type { AskOptions } from './asking.ts';
import type { There, ThereNote } from './difference.ts';
import { manifestHash } from './manifest-hash.ts';
import { RemoteError } from './remote-error.ts';
import type { Remote, RemoteStudy } from './remote.ts';
import { hashOf } from './text-hash.ts';

/**
 * What a server has of a study. The texts of those notes alone are read that it wrote since they were acknowledged; in
 * another epoch those of all, since its past is not what it was.
 *
 * @throws RemoteError, but for a study that is not there
 */
export async function look(
  remote: Remote,
  acknowledged: Acknowledged,
  options: AskOptions = {},
): Promise<There> {
  const study = await readIfThere(remote, options);
  if (study === undefined) return { version: undefined, notes: new Map(), manifest: undefined };
  const { version, notes: heads, manifest } = study;
  const notes = new Map<string, ThereNote>();
  const unknown: string[] = [];
  for (const { id, path, revision } of heads) {
    const known = acknowledged.notes[path];
    if (known?.epoch === version.epoch && known.revision === revision)
      notes.set(path, { id, revision, hash: known.hash });
    else unknown.push(id);
  }
  for (const { id, path, revision, text } of await remote.notes(unknown, options))
    notes.set(path, {
      ...{ id, revision },
      ...(text === null ? { hash: null } : { hash: await hashOf(text), text }),
    });
  return { version, notes, manifest: { text: manifest, hash: await manifestHash(manifest) } };
}

async function readIfThere(remote: Remote, options: AskOptions): Promise<RemoteStudy | undefined> {
  try {
    return await remote.read(options);
  } catch (error) {
    if (error instanceof RemoteError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}
