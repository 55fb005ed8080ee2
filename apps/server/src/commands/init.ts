import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const template = fileURLToPath(new URL('../../template/', import.meta.url));

const said = {
  nl: (folder: string) =>
    `Onderzoek gemaakt in ${folder}.\n\n  samenspel check ${folder}    kijkt de aantekeningen na\n  samenspel serve ${folder}    dient ze op: wie werkt met wie?\n`,
  en: (folder: string) =>
    `Made a study in ${folder}.\n\n  samenspel check ${folder}    checks the notes\n  samenspel serve ${folder}    serves them: who works with whom?\n`,
};

/** Starts a study: a folder with a manifest and a few example notes. */
export const init: Command = {
  name: 'init',
  summary: {
    nl: 'begin een onderzoek: een map met voorbeeldaantekeningen',
    en: 'start a study: a folder with example notes',
  },
  usage: '<folder>',
  arguments: [1, 1],
  options: {},
  examples: ['samenspel init my-study', 'samenspel init mijn-onderzoek --lang nl'],
  run: async ({ positionals: [name = ''], language }, io) => {
    const folder = path.resolve(io.cwd, name);
    const id = studyId(path.basename(folder));
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) {
      throw new CommandError(
        exitCodes.failed.code,
        `${name} is not empty. Name a folder that does not exist yet, or an empty one.`,
      );
    }
    await cp(path.join(template, language), folder, { recursive: true });
    const manifest = path.join(folder, 'samenspel.yaml');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('id: my-study', `id: ${id}`),
    );
    io.out(said[language](name));
    return exitCodes.ok.code;
  },
};

/** A folder's name as the id of a study. */
function studyId(name: string): string {
  const id = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return id === '' ? 'my-study' : id;
}
