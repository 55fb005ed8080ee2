import { watch } from 'node:fs/promises';
import type { Language } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { importFolder } from './import-folder.ts';
import type { Io } from './io.ts';
import { readStudyFolder } from './study-folder.ts';

/** Brings a folder into a store as it is now: what it no longer has goes. */
export async function bringIn(
  store: Store,
  given: string,
  language: Language,
  io: Io,
): Promise<void> {
  const folder = await readStudyFolder(given, language);
  for (const { file, line, column, severity, message } of folder.problems) {
    if (severity === 'error') io.err(`${file}:${String(line)}:${String(column)} ${message}\n`);
  }
  await importFolder(store, folder, { prune: true, io, label: folder.data.study.id });
}

/** Brings in the folder again whenever something in it changes. */
export async function followFolder(
  store: Store,
  folder: string,
  language: Language,
  io: Io,
): Promise<void> {
  try {
    for await (const { filename } of watch(folder, { recursive: true, signal: io.signal })) {
      if (filename?.endsWith('.md') === true || filename?.endsWith('.yaml') === true)
        await bringIn(store, folder, language, io);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    io.err(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
