import { manifestName } from '@samenspel/notes';
import { systemCode } from '@samenspel/notes/node';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError, UsageError, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { nearestStudy } from '../folder/place.ts';
import { nameFrom } from '../folder/show-problems.ts';
import type { Words } from '../io.ts';

const template = fileURLToPath(new URL('../../template/', import.meta.url));

/** Somebody in the example notes of each language, to ask about. */
const somebody: Words = { nl: 'maatschappelijk werker', en: 'social worker' };

/** Starts a study: a folder with a manifest and a few example notes. */
export const init: Command = {
  name: 'init',
  summary: {
    nl: 'begin een onderzoek: een map met voorbeeldnotities',
    en: 'start a study: a folder with example notes',
  },
  details: [
    {
      nl: `De map krijgt een ${manifestName} en een paar notities in de taal van --lang: een gesprek, wie er gevraagd is, over wie het gaat en het gebied. Vervang ze door eigen notities. De naam van de map wordt de id van het onderzoek. De map mag nog niet bestaan, of moet leeg zijn.`,
      en: `The folder gets a ${manifestName} and a few notes in the language of --lang: an interview, who was asked, whom it is about and the area. Put notes of your own in their place. The name of the folder becomes the id of the study. The folder must not exist yet, or be empty.`,
    },
  ],
  usage: '<folder>',
  arguments: [1, 1],
  options: {},
  examples: ['samenspel init my-study', 'samenspel init mijn-onderzoek --lang nl'],
  run: async ({ positionals: [name = ''], language }, io) => {
    const folder = path.resolve(io.cwd, name);
    const id = studyId(path.basename(folder));
    if (id === undefined || name === '' || name.includes('\0')) throw new UsageError(noName(name));
    const outer = nearestStudy(folder);
    if (outer !== undefined && outer !== folder)
      throw new CommandError(exitCodes.failed.code, within(name, outer));
    await makeEmpty(folder, name);
    await cp(path.join(template, language), folder, { recursive: true });
    const manifest = path.join(folder, manifestName);
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('id: my-study', `id: ${id}`),
    );
    io.out(made(nameFrom(io.cwd, folder), id)[language]);
    return exitCodes.ok.code;
  },
};

/** @throws CommandError when the folder holds something or cannot be made */
async function makeEmpty(folder: string, name: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, notMade(name, code), { cause: error });
  }
  throw new CommandError(exitCodes.failed.code, notEmpty(name));
}

/** A folder's name as the id of a study; `undefined` when it has no letter or digit to make one of. */
function studyId(name: string): string | undefined {
  const id = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/gu, '');
  return id === '' ? undefined : id;
}

/** A word as it is to be typed on a command line. */
function typed(word: string): string {
  return /^[\w./\\:-]+$/u.test(word) ? word : `"${word}"`;
}

function made(folder: string, id: string): Words {
  const name = typed(folder);
  const steps = [`serve ${name} --watch`, `import ${name}`, `who "${somebody.nl}" --study ${id}`];
  const width = Math.max(...steps.map((step) => step.length));
  const line = (step: string, text: string) => `  samenspel ${step.padEnd(width)}  ${text}\n`;
  return {
    nl: [
      `Onderzoek gemaakt in ${folder}. Lees de voorbeeldnotities, en zet er eigen voor in de plaats.\n\n`,
      line(`check ${name}`, 'kijkt de notities na'),
      line(`serve ${name} --watch`, 'dient ze op en volgt wat je schrijft'),
      line(`import ${name}`, 'neemt ze op in de opslag'),
      line(`who "${somebody.nl}" --study ${id}`, 'zegt daarna met wie die werkt'),
    ].join(''),
    en: [
      `Made a study in ${folder}. Read the example notes, and put your own in their place.\n\n`,
      line(`check ${name}`, 'checks the notes'),
      line(`serve ${name} --watch`, 'serves them and follows what you write'),
      line(`import ${name}`, 'brings them into the store'),
      line(`who "${somebody.en}" --study ${id}`, 'then says with whom they work'),
    ].join(''),
  };
}

function noName(name: string): Words {
  const shown = JSON.stringify(name);
  return {
    nl: `${shown} is geen naam voor een onderzoek: verwacht letters of cijfers, zoals mijn-onderzoek.`,
    en: `${shown} is no name for a study: expected letters or digits, such as my-study.`,
  };
}

function within(name: string, outer: string): Words {
  return {
    nl: `${name} ligt in het onderzoek ${outer}. Noem een map daarbuiten.`,
    en: `${name} lies in the study ${outer}. Name a folder outside it.`,
  };
}

function notMade(name: string, code: string): Words {
  return {
    nl: `de map ${name} kan niet worden gemaakt (${code}). Noem een andere, of kijk de rechten na.`,
    en: `the folder ${name} cannot be made (${code}). Name another, or check its rights.`,
  };
}

function notEmpty(name: string): Words {
  return {
    nl: `${name} is niet leeg. Noem een map die nog niet bestaat, of een lege.`,
    en: `${name} is not empty. Name a folder that does not exist yet, or an empty one.`,
  };
}
