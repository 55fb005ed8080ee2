import { entityTypes, isSameVersion } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { argumentsFile, importFiles } from '@samenspel/store-neo4j/bulk';
import path from 'node:path';
import { chosenStudy } from './chosen-study.ts';
import { CommandError, UsageError, type Call } from './command.ts';
import { notesOf } from './copy/study-content.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io, Words } from './io.ts';
import { plain } from './terminal/text.ts';
import { progressOf } from './terminal/progress.ts';
import { withStore } from './with-store.ts';
import { writeWholeFolder } from './write-whole-folder.ts';

const scope: Scope = { studies: 'all' };

/**
 * Writes a study to a folder, as files from which Neo4j makes a database at once.
 *
 * @throws UsageError without a folder, or with options that say what else to write
 */
export async function exportForNeo4j(call: Call, io: Io): Promise<void> {
  const out = call.text('out');
  if (out === undefined) throw new UsageError(noFolder);
  if (call.text('what') !== undefined || call.on('bom')) throw new UsageError(wholeStudy);
  const folder = path.resolve(io.cwd, out);
  await withStore(call, io, async (store) => {
    const { id } = await chosenStudy(store, call.text('study'));
    await writeWholeFolder(folder, filesOf(store, id, io));
  });
  io.out(`${folder}\n${whatNext[call.language]}\n`);
}

async function* filesOf(store: Store, id: string, io: Io): ReturnType<typeof importFiles> {
  const { signal } = io;
  const before = await store.version(scope, id);
  const study = await chosenStudy(store, id);
  const heads = await store.notes(scope, id, undefined, { signal });
  const progress = progressOf(io, id, heads.length);
  async function* notes() {
    let done = 0;
    for await (const note of notesOf(store, id, heads, { signal })) {
      yield note;
      done += 1;
      progress.to(done);
    }
  }
  try {
    const entities = await Promise.all(
      entityTypes.map((type) => store.allEntities(scope, id, type, { signal })),
    );
    yield* importFiles({
      ...{ study, notes: notes(), entities: entities.flat() },
      claimsAmong: async (ids) => {
        const claims = await store.claims(scope, id, ids, { signal });
        return new Set(claims.flatMap((claim) => claim?.id ?? []));
      },
    });
    if (!isSameVersion(before, await store.version(scope, id)))
      throw new CommandError(exitCodes.failed.code, changed(id));
  } finally {
    progress.end();
  }
}

function changed(id: string): Words {
  return {
    nl: `${plain(id)} is veranderd terwijl het werd geschreven; er is niets geschreven. Probeer het opnieuw.`,
    en: `${plain(id)} changed while it was written; nothing was written. Try again.`,
  };
}

const noFolder: Words = {
  nl: 'de bestanden voor Neo4j komen in een map. Noem haar: --out <map>',
  en: 'the files for Neo4j go to a folder. Name it: --out <folder>',
};

const wholeStudy: Words = {
  nl: 'voor Neo4j wordt het hele onderzoek geschreven: laat --what en --bom weg.',
  en: 'for Neo4j the whole study is written: leave out --what and --bom.',
};

const whatNext: Words = {
  nl: `Maak er in die map een database van, terwijl Neo4j uit staat: neo4j-admin database import full neo4j @${argumentsFile}`,
  en: `Make a database of it in that folder, while Neo4j is down: neo4j-admin database import full neo4j @${argumentsFile}`,
};
