import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

/** Works in a folder that only its owner can read, and that is gone afterwards. */
export async function inWorkFolder<Result>(
  parent: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(parent, '.samenspel-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
