import { join } from 'node:path';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { acknowledgedBy, checkReport, disturbedImport, isDone } from './disturbed-import.ts';
import { finding, type FaultResult, type FaultRow, type FaultSize } from './fault.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { placeOf, type StorePlace } from './store-place.ts';
import { someMoment } from './until.ts';

/** What differs between stores: how much there is to import, and how long a batch takes at most, in milliseconds. */
interface Kind {
  readonly name: string;
  readonly collaborations: number;
  readonly batch: number;
  readonly place: (bench: Bench) => Promise<(round: number) => StorePlace>;
}

const sqlite: Kind = {
  name: 'SQLite',
  collaborations: 8000,
  batch: 120,
  place: ({ folder }) =>
    Promise.resolve((round) => ({ type: 'sqlite', file: join(folder, `${round}.sqlite`) })),
};

const neo4j: Kind = {
  name: 'Neo4j',
  collaborations: 16_000,
  batch: 800,
  place: async (bench) => {
    const place = placeOf(await ownNeo4j(bench));
    return () => place;
  },
};

/** Kills of one import before it is let be. */
const killsPerRound = 5;

/** Kills a process that imports into a file, at any moment, and lets another finish its work. */
export async function killedSqliteImporter(size: FaultSize): Promise<FaultResult> {
  return { rows: [await killedImporter(sqlite, size === 'full' ? 50 : 3)] };
}

/** The same with an import into Neo4j. */
export async function killedNeo4jImporter(size: FaultSize): Promise<FaultResult> {
  return { rows: [await killedImporter(neo4j, size === 'full' ? 50 : 3)] };
}

function killedImporter(kind: Kind, wanted: number): Promise<FaultRow> {
  return cleaningUp(async (bench) => {
    const placeIn = await kind.place(bench);
    const imported = disturbedImport(kind.collaborations);
    const found = finding();
    const undisturbed = await imported.undisturbed(placeIn(0), bench.folder);
    await imported.drop(placeIn(0));
    let kills = 0;
    let acknowledged = 0;
    let atStart = 0;
    let rounds = 0;
    while (kills < wanted) {
      rounds += 1;
      if (rounds > 3 * wanted)
        throw new Error(`Only ${kills} of ${wanted} imports could be killed.`);
      const place = placeIn(rounds);
      for (let turn = 0; turn < killsPerRound && kills < wanted; turn += 1) {
        const program = imported.start(place, bench.folder);
        // Sometimes before there is anything.
        const from = Math.floor(Math.random() * imported.notes * 1.15) - imported.notes * 0.15;
        await program.until(() => acknowledgedBy(program) >= from);
        await someMoment(from < 0 ? 1500 : kind.batch);
        await program.kill();
        if (isDone(program)) break;
        kills += 1;
        if (acknowledgedBy(program) === 0) atStart += 1;
        acknowledged += acknowledgedBy(program);
        await imported.check(place, acknowledgedBy(program), found);
      }
      const last = imported.start(place, bench.folder);
      await last.ended;
      checkReport(last, imported.notes, found);
      await imported.checkWhole(place, undisturbed, found);
      await imported.drop(place);
    }
    return {
      done: `kill -9 of a process that imports ${imported.notes} notes into ${kind.name}, at any moment`,
      times: kills,
      seen: `${acknowledged} notes were acknowledged before a kill, ${atStart} kills came before the first; ${rounds} imports were finished by another process, and compared with one that nothing disturbed`,
      broken: found.broken(),
    };
  });
}
