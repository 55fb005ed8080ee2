import {
  createWorkspace,
  decodeNote,
  ignored,
  lineIndex,
  manifestName,
  messageOf,
  parseManifest,
  type Diagnostic,
} from '@samenspel/notes';
import type { Language, StudyData } from '@samenspel/claims';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** Something in a note that is not as expected, as a person reads it. Lines and columns are counted from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Diagnostic['severity'];
  readonly code: string;
  readonly message: string;
}

/** A folder of notes as a study. */
export interface StudyFolder {
  readonly data: StudyData;
  readonly problems: readonly Problem[];
  /** Files that were passed over whole: what a store has of them stays. */
  readonly refused: readonly string[];
}

/** Larger files are refused before they are read. */
const largest = 10_000_000;

/**
 * Reads a folder of notes, or the folder that a note lies in.
 *
 * @throws CommandError when it is not there or holds no manifest
 */
export async function readStudyFolder(given: string, language: Language): Promise<StudyFolder> {
  const folder = await studyFolderOf(given);
  const manifestText = await readFile(path.join(folder, manifestName), 'utf8');
  const manifest = parseManifest(manifestText);
  const workspace = createWorkspace(manifest);
  const isIgnored = ignored(manifest.ignore);
  const texts = new Map([[manifestName, manifestText]]);
  for (const file of await markdownFiles(folder)) {
    if (isIgnored(file)) continue;
    const full = path.join(folder, file);
    const { size } = await stat(full);
    if (size > largest) {
      workspace.refuse(file, {
        code: 'too-large',
        found: `${String(size)} bytes`,
        expected: `at most ${String(largest)} bytes`,
      });
      continue;
    }
    const decoded = decodeNote(await readFile(full), largest);
    if (decoded.ok) {
      workspace.set(file, decoded.text);
      texts.set(file, decoded.text);
    } else {
      workspace.refuse(file, decoded.refusal);
    }
  }
  const { data, diagnostics, refused } = workspace.resolve();
  const problems = [...diagnostics].flatMap(([file, found]) => {
    const lines = lineIndex(texts.get(file) ?? '');
    return found.map((diagnostic) => problem(file, diagnostic, lines, language));
  });
  return { data, problems, refused };
}

function problem(
  file: string,
  diagnostic: Diagnostic,
  lines: ReturnType<typeof lineIndex>,
  language: Language,
): Problem {
  const start = lines.position(diagnostic.range.start);
  const end = lines.position(diagnostic.range.end);
  return {
    file,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    severity: diagnostic.severity,
    code: diagnostic.code,
    message: messageOf(diagnostic, language),
  };
}

/** The folder with the manifest: the one given, or the nearest above a file. */
async function studyFolderOf(given: string): Promise<string> {
  if (!existsSync(given)) {
    throw new CommandError(
      exitCodes.nothing.code,
      `${given} does not exist. Name a folder with ${manifestName}.`,
    );
  }
  let folder = (await stat(given)).isDirectory() ? given : path.dirname(given);
  const first = folder;
  while (!existsSync(path.join(folder, manifestName))) {
    const above = path.dirname(folder);
    if (above === folder) {
      throw new CommandError(
        exitCodes.nothing.code,
        `${first} is no study: it has no ${manifestName}. Start one with: samenspel init <folder>`,
      );
    }
    folder = above;
  }
  return folder;
}

/** Markdown files below a folder, sorted. Hidden folders, installed packages and links to folders are not entered. */
async function markdownFiles(folder: string, below = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...(await markdownFiles(folder, name)));
    else if (entry.isFile() && entry.name.toLowerCase().endsWith('.md')) found.push(name);
  }
  return found.sort();
}
