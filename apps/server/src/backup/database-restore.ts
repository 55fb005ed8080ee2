import type { Language } from '@samenspel/claims';
import type { Scope, Store, Tombstones } from '@samenspel/store';
import { openSqliteStore, restoreBackup } from '@samenspel/store-sqlite';
import os from 'node:os';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { differs, doneOf, wouldLose } from '../copy/copy-words.ts';
import { isReplacing, planCopy, type StudyCopy } from '../copy/study-copy.ts';
import { copyWhole } from '../copy/whole-copy.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { inWorkFolder } from './work-folder.ts';

const scope: Scope = { studies: 'all' };

export interface DatabaseRestore {
  /** The backup, which stays as it is. */
  readonly file: string;
  /** What was erased from the target. */
  readonly tombstones: Tombstones;
  /** Whether the target may lose what it has of a study otherwise or besides. */
  readonly replace: boolean;
  readonly language: Language;
  readonly io: Io;
}

/**
 * Gives a store the studies of a backup, without what was erased from it since. Other studies stay; what is there just
 * so already is skipped, so that a restore which was broken off is completed by another.
 *
 * @throws CommandError when the target would lose something, StoreError for a backup that is none
 */
export async function restoreDatabase(
  target: Store,
  { file, tombstones, replace, language, io }: DatabaseRestore,
): Promise<ExitCode> {
  return await inWorkFolder(os.tmpdir(), async (folder) => {
    // A write refuses a note with anything erased as a whole: what is left of it comes from a copy that was erased from.
    const erased = path.join(folder, 'backup.sqlite');
    await restoreBackup(file, erased, { tombstones });
    const source = await openSqliteStore(erased, { tombstones });
    try {
      const plans: StudyCopy[] = [];
      for (const study of await source.studies(scope))
        plans.push(await planCopy(source, target, study, io.signal));
      const replacing = plans.filter(isReplacing);
      if (replacing.length > 0 && !replace)
        throw new CommandError(exitCodes.failed.code, wouldLose(replacing));
      let isWhole = true;
      for (const plan of plans) {
        const { report, isSame } = await copyWhole(source, target, plan, language, io);
        io.out(doneOf(plan, report, language));
        if (!isSame) io.err(differs(plan.study.id)[language]);
        isWhole &&= isSame;
      }
      return isWhole ? exitCodes.ok.code : exitCodes.failed.code;
    } finally {
      await source.close();
    }
  });
}
