import { systemCode } from '@samenspel/notes/node';
import { writeOwnerFile } from '@samenspel/store/owner-file';
import { chmod, stat, writeFile } from 'node:fs/promises';

/**
 * Puts a text in the place of a file on the disk, whole or not at all, with the rights that the file has. A new one is
 * for its owner alone.
 *
 * @throws an error of the file system; what was there is there still
 */
export async function replaceOnDisk(file: string, text: string): Promise<void> {
  const rights = await rightsOf(file);
  await writeOwnerFile(file, async (temporary) => {
    await writeFile(temporary, text);
    if (rights !== undefined) await chmod(temporary, rights);
  });
}

async function rightsOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
