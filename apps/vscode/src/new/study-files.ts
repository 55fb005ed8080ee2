import { Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { Language } from '../words/words.ts';

/** Texts of files by their paths in a study. */
export type StudyFiles = Readonly<Record<string, string>>;

const files = z.record(z.string(), z.string());
const templates = z.object({ nl: files, en: files });

/** The notes that a new study begins with. */
export async function templateFiles(extension: Uri, language: Language): Promise<StudyFiles> {
  return templates.parse(await read(extension, 'new-study.json'))[language];
}

/** A whole study, to look around in. */
export async function sampleFiles(extension: Uri): Promise<StudyFiles> {
  return files.parse(await read(extension, 'sample-study.json'));
}

async function read(extension: Uri, name: string): Promise<unknown> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'studies', name));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Writes the files of a study into a folder, which is made. */
export async function writeStudy(folder: Uri, study: StudyFiles): Promise<void> {
  await workspace.fs.createDirectory(folder);
  const encoder = new TextEncoder();
  for (const [path, text] of Object.entries(study))
    await workspace.fs.writeFile(Uri.joinPath(folder, ...path.split('/')), encoder.encode(text));
}
