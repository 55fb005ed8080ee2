import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The file of a store that is one, by its address. */
export function fileOf(address: string, cwd: string): string | undefined {
  const [, file] = /^sqlite:(.+)$/u.exec(address) ?? [];
  return file === undefined ? undefined : path.resolve(cwd, file);
}

/** Whether two addresses lead to one store, as far as can be seen: one file, or one host and port. */
export async function isSamePlace(one: string, other: string, cwd: string): Promise<boolean> {
  const [file, otherFile] = [fileOf(one, cwd), fileOf(other, cwd)];
  if (file === undefined || otherFile === undefined) {
    return file === otherFile && hostOf(one) === hostOf(other);
  }
  return file === otherFile || (await isSameFile(file, otherFile));
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [found, otherFound] = await Promise.all(
    [one, other].map((file) => stat(file).catch(() => undefined)),
  );
  return found !== undefined && found.ino === otherFound?.ino && found.dev === otherFound.dev;
}

/** `neo4j://HOST` and `bolt+s://host:7687` are one. */
function hostOf(address: string): string {
  const [, authority = ''] = /^[^:]+:\/\/([^/?]*)/u.exec(address) ?? [];
  const host = authority.toLowerCase();
  return /:\d+$/u.test(host) ? host : `${host}:7687`;
}
