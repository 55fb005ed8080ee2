import type { Language, Study } from '@samenspel/claims';
import { isSameVersion } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { planCopy } from '../copy/study-copy.ts';
import { copyWhole } from '../copy/whole-copy.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { plain } from '../terminal/text.ts';
import { inWorkFolder } from './work-folder.ts';

const scope: Scope = { studies: 'all' };

/** Times that a study is read again because somebody wrote meanwhile: the second time little is left to copy. */
const mostRounds = 5;

/**
 * Copies all studies of a store into a file as `backup` of a store with files makes it, each as of one version. An older
 * file of that name is replaced once the new one is whole and was read through.
 *
 * @throws CommandError when a study keeps changing, or is not the same on both sides
 */
export async function backupDatabase(
  source: Store,
  file: string,
  language: Language,
  io: Io,
): Promise<void> {
  await inWorkFolder(path.dirname(file), async (folder) => {
    const target = await openSqliteStore(path.join(folder, 'backup.sqlite'));
    try {
      for (const { id } of await source.studies(scope, { signal: io.signal }))
        await keepStudy(source, target, id, language, io);
      await target.backup(file, { signal: io.signal });
    } finally {
      await target.close();
    }
  });
}

async function keepStudy(
  source: Store,
  target: Store,
  id: string,
  language: Language,
  io: Io,
): Promise<void> {
  const { signal } = io;
  const { epoch } = await source.version(scope, id, { signal });
  for (let round = 1; round <= mostRounds; round += 1) {
    const before = await source.version(scope, id, { signal });
    // What was copied before holds what was erased since, also where its notes were removed again.
    if (before.epoch !== epoch) throw erasedMeanwhile(id);
    const study = await manifestOf(source, id, io);
    const plan = await planCopy(source, target, study, signal);
    const { isSame } = await copyWhole(source, target, plan, language, io);
    const after = await source.version(scope, id, { signal });
    if (!isSameVersion(before, after)) continue;
    if (isSame) return;
    throw differs(id);
  }
  throw keepsChanging(id);
}

async function manifestOf(source: Store, id: string, { signal }: Io): Promise<Study> {
  const study = (await source.studies(scope, { signal })).find((each) => each.id === id);
  if (study === undefined) throw keepsChanging(id);
  return study;
}

function keepsChanging(id: string): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `er is geen kopie gemaakt: ${plain(id)} verandert steeds terwijl het gelezen wordt. Probeer het als er minder geschreven wordt.`,
    en: `no backup was made: ${plain(id)} changes all the time while it is read. Try again when less is written.`,
  });
}

function erasedMeanwhile(id: string): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `er is geen kopie gemaakt: uit ${plain(id)} is intussen iemand gewist, of er werd een kopie van teruggezet. Probeer het opnieuw.`,
    en: `no backup was made: somebody was erased from ${plain(id)} meanwhile, or a backup of it was put back. Try again.`,
  });
}

function differs(id: string): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `er is geen kopie gemaakt: van ${plain(id)} staat er in de kopie iets anders dan in de opslag. Is een notitie geweigerd, dan staat de reden hierboven.`,
    en: `no backup was made: of ${plain(id)} the backup has something else than the store. Where a note was refused, the reason is above.`,
  });
}
