import path from 'node:path';
import type { Io } from '../io.ts';
import { dataFolder } from '../data-folder.ts';

/**
 * Where tokens, grants and releases are, and for a Neo4j the list of what was erased: in the folder that is named, else beside the file of the store, else in the user's data
 * folder.
 *
 * @param store address of the store
 */
export function accessFolder(
  store: string,
  named: string | undefined,
  io: Pick<Io, 'cwd' | 'env'>,
): string {
  if (named !== undefined) return path.resolve(io.cwd, named);
  const [, file] = /^sqlite:(.+)$/u.exec(store) ?? [];
  return file === undefined
    ? path.join(dataFolder(io), 'access')
    : `${path.resolve(io.cwd, file)}.access`;
}
