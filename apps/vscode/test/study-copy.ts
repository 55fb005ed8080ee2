import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Studies of the repository that tests write in copies of. */
export const studies = {
  /** The five notes that a new study begins with. */
  template: '../../server/template/en/',
  dutchTemplate: '../../server/template/nl/',
  shipped: '../../../packages/wijkteamonderzoek/notes/',
} as const;

export interface StudyCopy extends AsyncDisposable {
  readonly folder: string;
}

/** A study in a folder of its own, which goes when it is disposed of. */
export async function copyStudy(name: keyof typeof studies): Promise<StudyCopy> {
  const place = await mkdtemp(join(tmpdir(), 'samenspel-editor-'));
  const folder = join(place, 'study');
  await cp(fileURLToPath(new URL(studies[name], import.meta.url)), folder, { recursive: true });
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(place, { recursive: true, force: true }),
  };
}
