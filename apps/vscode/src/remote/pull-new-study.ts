import { Uri, window, workspace } from 'vscode';
import { manifestName, parseManifest } from '@samenspel/notes';
import { compare, look, nothingAcknowledged, openRemote, pull } from '@samenspel/remote';
import * as z from 'zod/mini';
import { askServer } from '../query/ask-server.ts';
import { toldBy } from '../words/told-error.ts';
import type { Words } from '../words/words.ts';
import { sayUndone, type RemoteWork } from './remote-work.ts';
import type { ServerWithToken } from './signed-server.ts';
import { typeAt } from './study-folder.ts';
import { sayTaken, takeNotes } from './take-notes.ts';
import { createFile } from './whole-file.ts';

/**
 * Brings a study of a server into an empty folder that the user chooses.
 *
 * @returns the folder; nothing where the user chose none, or gave it up
 * @throws RemoteError, FileSystemError, or an error that says what is wrong with the folder
 */
export async function pullNewStudy(
  server: ServerWithToken,
  work: RemoteWork,
): Promise<Uri | undefined> {
  const { words } = work;
  const study = await chosenStudy(server, words);
  if (study === undefined) return undefined;
  const [folder] =
    (await window.showOpenDialog({
      ...{ canSelectFiles: false, canSelectFolders: true },
      title: words.say('An empty folder for "{0}"', study),
      openLabel: words.say('Pull into This Folder'),
    })) ?? [];
  return folder === undefined ? undefined : pullInto(folder, { ...server, study }, work);
}

/** Brings a study into a folder, which is empty. From its manifest on, what is missing can be pulled there later. */
export async function pullInto(
  folder: Uri,
  { study, ...server }: ServerWithToken & { readonly study: string },
  work: RemoteWork,
): Promise<Uri | undefined> {
  const { words, withProgress, remember } = work;
  await mustBeFree(folder, words);
  const remote = openRemote({ ...server, study, language: words.language });
  const title = words.say('Pulling from {0}', remote.address);
  const found = await withProgress(title, async (signal) => {
    const kept = await remember(folder, remote);
    // The folder is empty, whatever was remembered of one that was there before.
    const nothing = nothingAcknowledged(remote.address, study);
    const there = await look(remote, nothing, { signal });
    const manifest = soundManifest(there.manifest?.text, study, words);
    const here = { notes: new Map<string, string>(), unread: [], manifest: undefined };
    const notes = await pull(remote, compare(here, there, nothing), { signal });
    return { kept, manifest, notes };
  });
  if (found === undefined) return undefined;
  const { kept, manifest, notes } = found;
  if (!(await createFile(Uri.joinPath(folder, manifestName), manifest)))
    throw notEmpty(folder, words);
  const brokenOff = words.say('The pull was broken off. Pull again in the study to have the rest.');
  try {
    const taken = await withProgress(title, (signal, tell) =>
      takeNotes(folder, notes, { ...work, kept, signal, tell }),
    );
    if (taken === undefined) sayUndone([], brokenOff, work);
    else sayTaken(taken, remote.address, work);
  } catch (error) {
    sayUndone([toldBy(error, words.language)], brokenOff, work);
  }
  return folder;
}

const studiesAnswer = z.object({
  studies: z.array(z.object({ name: z.string(), title: z.string() })),
});

async function chosenStudy(server: ServerWithToken, words: Words): Promise<string | undefined> {
  const query = '{ studies { name title } }';
  const { data, errors } = await askServer({ ...server, query, language: words.language });
  const [failure] = errors;
  if (failure !== undefined) throw new Error(failure.message);
  const { studies } = studiesAnswer.parse(data);
  if (studies.length === 0)
    throw new Error(words.say('{0} has no study that this token may read.', server.address));
  const chosen = await window.showQuickPick(
    studies.map(({ name, title }) => ({ label: title, description: name, name })),
    {
      title: server.address,
      placeHolder: words.say('The study to pull'),
      matchOnDescription: true,
    },
  );
  return chosen?.name;
}

/** @throws an error that says why a folder cannot become that of a study */
async function mustBeFree(folder: Uri, words: Words): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder);
  if (entries.length > 0) throw notEmpty(folder, words);
  for (let at = folder; at.path !== '/' && at.path !== ''; at = Uri.joinPath(at, '..'))
    if ((await typeAt(Uri.joinPath(at, '..', manifestName))) !== undefined)
      throw new Error(
        words.say('{0} lies within another study. Choose one outside.', folder.fsPath),
      );
}

function notEmpty(folder: Uri, { say }: Words): Error {
  return new Error(say('{0} is not empty. Choose an empty folder.', folder.fsPath));
}

/** The manifest that a server gives, where it is one of this study without errors. */
function soundManifest(text: string | undefined, study: string, { say }: Words): string {
  if (text === undefined)
    throw new Error(say('The server has no study "{0}", or the token may not know of it.', study));
  const manifest = parseManifest(text);
  const isSound = manifest.diagnostics.every(({ severity }) => severity !== 'error');
  if (isSound && manifest.study.id === study) return text;
  throw new Error(
    say(
      'The server gives a samenspel.yaml that is not sound, or of another study. Ask its keeper.',
    ),
  );
}
