import type { Language, StudyData } from '@samenspel/claims';
import {
  createWorkspace,
  ignored,
  manifestName,
  parseManifest,
  problemsOf,
  refusedFile,
  type Diagnostic,
  type Manifest,
  type Problem,
  type Workspace,
} from '@samenspel/notes';
import { noteFiles, readText, systemCode } from '@samenspel/notes/node';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Words } from './io.ts';
import { shippedStudyId } from './shipped-study.ts';

/** A folder of notes as it was read. */
export interface StudyFolder {
  /** What the notes say. Not there when the manifest has errors: it tells how every note is to be read. */
  readonly data?: StudyData;
  /** The manifest's first, then by file and place. */
  readonly problems: readonly Problem[];
  /** Files and folders that were passed over whole: what a store has of them stays. */
  readonly refused: readonly string[];
  /** Notes that were read because they are new or not as they were, and those that are gone. */
  readonly changed: readonly string[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of files looked at so far. */
  readonly onProgress?: (files: number) => void;
  /** Called with each folder, as an absolute path, before it is listed. */
  readonly enter?: (folder: string) => void;
  /** Leaves files alone that were written in the last so many milliseconds: they count as they were before. */
  readonly settled?: number;
  /** Called for each file that was left alone. */
  readonly onUnsettled?: () => void;
}

/** A folder that can be read again: only what changed on the disk is read. */
export interface FolderReader {
  /** @throws CommandError when the folder or its manifest is gone */
  read(options?: ReadOptions): Promise<StudyFolder>;
}

/** Files that are read before others get a turn: a server, an interrupt. */
const filesInTurn = 100;

/** What is remembered of a folder under one text of its manifest. */
interface Reading {
  readonly manifestText: string;
  readonly manifest: Manifest;
  readonly workspace: Workspace;
  /** By path, what tells that a file is as it was. */
  readonly stamps: Map<string, string>;
  /** The notes as they were under the text before. */
  readonly before: Workspace | undefined;
}

/** @param folder the folder with the manifest */
export function createFolderReader(folder: string, language: Language): FolderReader {
  let reading: Reading | undefined;

  return {
    async read(options = {}) {
      try {
        options.enter?.(folder);
        const text = readManifest(folder, reading?.manifestText, options);
        if (typeof text !== 'string') return broken([text], '', language);
        if (reading?.manifestText !== text) reading = readingOf(text, reading?.workspace);
        const { diagnostics } = reading.manifest;
        if (diagnostics.some(({ severity }) => severity === 'error'))
          return broken(diagnostics, text, language);
        return resolved(reading, await readNotes(folder, reading, options), language);
      } catch (error) {
        const code = systemCode(error);
        if (code === undefined) throw error;
        const words = code === 'ENOENT' ? gone(folder) : unlisted(folder, code);
        throw new CommandError(exitCodes.failed.code, words, { cause: error });
      }
    },
  };
}

function readingOf(manifestText: string, before: Workspace | undefined): Reading {
  const manifest = parseManifest(manifestText);
  // What was written before can only be read together with what is written later by its text. The study that ships
  // is published without texts: with them a store would hold another study.
  const source = manifest.study.id !== shippedStudyId;
  const workspace = createWorkspace(manifest, { source });
  return { manifest, manifestText, workspace, stamps: new Map(), before };
}

/** Brings a workspace to what is in the folder, and tells which notes changed. */
async function readNotes(
  folder: string,
  reading: Reading,
  options: ReadOptions,
): Promise<readonly string[]> {
  const { manifest, workspace, stamps } = reading;
  const { signal, onProgress, enter } = options;
  const changed: string[] = [];
  const seen = new Set<string>();
  const walk = { isIgnored: ignored(manifest.ignore), ...(enter === undefined ? {} : { enter }) };
  for await (const { path: file, refusal } of noteFiles(folder, walk)) {
    signal?.throwIfAborted();
    seen.add(file);
    if (refusal !== undefined) {
      stamps.delete(file);
      workspace.refuse(file, refusal);
    } else if (readNote(folder, file, reading, options)) {
      changed.push(file);
    }
    onProgress?.(seen.size);
    if (seen.size % filesInTurn === 0) await setImmediate();
  }
  for (const file of workspace.paths()) {
    if (seen.has(file)) continue;
    stamps.delete(file);
    workspace.delete(file);
    changed.push(file);
  }
  return changed;
}

/** Reads a note unless it is as it was; tells whether it was read. */
function readNote(
  folder: string,
  file: string,
  { workspace, stamps, before }: Reading,
  { settled, onUnsettled }: ReadOptions,
): boolean {
  const read = readText(path.join(folder, file), { known: stamps.get(file), settled });
  if (read === 'same') return false;
  if (read === 'unsettled') {
    onUnsettled?.();
    const text = stamps.has(file) ? undefined : before?.note(file)?.text;
    if (text !== undefined) workspace.set(file, text);
    return false;
  }
  if (read.ok) workspace.set(file, read.text);
  else workspace.refuse(file, read.refusal);
  if (read.stamp === undefined) stamps.delete(file);
  else stamps.set(file, read.stamp);
  return true;
}

/**
 * The text of a manifest, or why it is not read.
 *
 * @param before its text before, which counts while somebody writes it
 * @throws CommandError when there is none
 */
function readManifest(
  folder: string,
  before: string | undefined,
  { settled, onUnsettled }: ReadOptions,
): string | Diagnostic {
  const file = path.join(folder, manifestName);
  const read = readText(file, before === undefined ? {} : { settled });
  if (read === 'unsettled') onUnsettled?.();
  if (read === 'unsettled' || read === 'same') return before ?? '';
  if (read.ok) return read.text;
  if (read.refusal.code === 'vanished')
    throw new CommandError(exitCodes.nothing.code, gone(folder));
  return refusedFile(read.refusal);
}

function resolved(
  { workspace }: Reading,
  changed: readonly string[],
  language: Language,
): StudyFolder {
  const { data, diagnostics, refused } = workspace.resolve();
  const isLost = (file: string) =>
    diagnostics.get(file)?.some(({ severity }) => severity === 'error') === true;
  return {
    data,
    problems: [...diagnostics]
      .sort(([here], [there]) => inOrder(here, there))
      .flatMap(([file, found]) =>
        problemsOf(file, found, workspace.note(file)?.text ?? '', language),
      ),
    refused: refused.filter(isLost),
    changed,
  };
}

function inOrder(here: string, there: string): number {
  if (here === manifestName) return -1;
  return there === manifestName || here > there ? 1 : -1;
}

function broken(diagnostics: readonly Diagnostic[], text: string, language: Language): StudyFolder {
  const problems = problemsOf(manifestName, diagnostics, text, language);
  return { problems, refused: [], changed: [] };
}

function gone(folder: string): Words {
  return {
    nl: `${folder} heeft geen ${manifestName} meer. Zet het terug.`,
    en: `${folder} has no ${manifestName} any more. Put it back.`,
  };
}

function unlisted(folder: string, code: string): Words {
  return {
    nl: `de map ${folder} is niet te lezen (${code}). Kijk de rechten na.`,
    en: `the folder ${folder} cannot be read (${code}). Check its rights.`,
  };
}
