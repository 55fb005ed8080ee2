import type { Language } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import type { Store } from '@samenspel/store';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { createChanges, quiet } from './folder/changes.ts';
import { watchFolders } from './folder/folder-watch.ts';
import { followedWords } from './folder/import-report.ts';
import { brokenManifest } from './folder/problem-words.ts';
import { tellProblems } from './folder/tell-problems.ts';
import { importFolder } from './import-folder.ts';
import type { Io } from './io.ts';
import { createFolderReader, type StudyFolder } from './study-folder.ts';
import { plain } from './terminal/text.ts';

/** A folder that a store is to hold as it is, and to follow. */
export interface OpenFolder {
  /** Brings the folder into a store: what it no longer has goes. */
  bringIn(store: Store): Promise<void>;
  /**
   * Keeps a store equal to the folder until the signal of `io` ends it. What changes at about the same time is taken
   * together; what goes wrong is said, once, and following goes on.
   */
  follow(store: Store): Promise<void>;
}

/** Milliseconds after which what failed is tried again: a store can come back, or a folder. */
const retryAfter = 2_000;

/**
 * Reads a folder, and tells what is wrong with its notes.
 *
 * @throws CommandError when its manifest has errors
 */
export async function openFolder(folder: string, language: Language, io: Io): Promise<OpenFolder> {
  const reader = createFolderReader(folder, language);
  const first = await reader.read({ signal: io.signal });
  tellProblems(first.problems, folder, language, io);
  const { data } = first;
  if (data === undefined) throw new CommandError(exitCodes.problems.code, brokenManifest);

  async function take(store: Store, { data, refused }: StudyFolder): Promise<void> {
    if (data === undefined) return;
    const imported = await importFolder(store, data, { prune: true, refused, io });
    for (const { file, reason } of imported.refused) io.err(`${plain(file)}: ${reason}\n`);
    io.out(followedWords(data.study.id, imported, language));
  }

  return {
    async bringIn(store) {
      await take(store, first);
    },
    async follow(store) {
      const changes = createChanges(io.signal);
      const watch = watchFolders(changes.tell);
      let known = first.problems;
      let failure: string | undefined;
      try {
        // The first round takes what changed before the folders were watched.
        for (;;) {
          try {
            const read = await reader.read({
              signal: io.signal,
              enter: watch.enter,
              settled: quiet,
              onUnsettled: changes.tell,
            });
            // With a broken manifest no folder but the first is entered.
            if (read.data !== undefined) watch.leaveOthers();
            tellNew(read.problems, known);
            known = read.problems;
            await take(store, read);
            failure = undefined;
          } catch (error) {
            io.signal.throwIfAborted();
            failure = tellFailure(error, failure);
            setTimeout(changes.tell, retryAfter).unref();
          }
          await changes.next();
        }
      } catch (error) {
        if (!io.signal.aborted) throw error;
      } finally {
        watch.close();
      }
    },
  };

  /** Tells problems that were not there before: one that only stands on another line now is known. */
  function tellNew(problems: readonly Problem[], known: readonly Problem[]): void {
    const nameOf = ({ file, message }: Problem) => `${file}\n${message}`;
    const names = new Set(known.map(nameOf));
    const fresh = problems.filter(
      (problem) => problem.severity === 'error' && !names.has(nameOf(problem)),
    );
    tellProblems(fresh, folder, language, io);
  }

  function wordsOf(error: unknown): string {
    if (error instanceof CommandError) return error.words[language];
    return error instanceof Error ? error.message : String(error);
  }

  function tellFailure(error: unknown, before: string | undefined): string {
    const message = wordsOf(error);
    if (message !== before) io.err(`${message}\n`);
    return message;
  }
}
