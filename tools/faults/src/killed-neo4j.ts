import { cleaningUp } from './cleaning-up.ts';
import { acknowledgedBy, checkReport, disturbedImport, isDone } from './disturbed-import.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { placeOf } from './store-place.ts';
import { someMoment } from './until.ts';

const collaborations = 4000;
/** Milliseconds that a batch takes at most where nothing else runs. */
const batch = 800;
/** Milliseconds for which an importer tries again: longer than Neo4j needs to start, or as long as is usual. */
const retryTimes = [150_000, 15_000];
const killsPerRound = 5;

/**
 * Kills Neo4j at any moment of an import and starts it again on the same data. The importer goes on by itself, or says
 * that it cannot and is started again.
 */
export function killedNeo4j(size: FaultSize): Promise<FaultResult> {
  const wanted = size === 'full' ? 50 : 2;
  return cleaningUp(async (bench) => {
    const neo4j = await ownNeo4j(bench);
    const place = placeOf(neo4j);
    const imported = disturbedImport(collaborations);
    const found = finding();
    const undisturbed = await imported.undisturbed(place, bench.folder);
    await imported.drop(place);
    let [kills, startedAgain, rounds] = [0, 0, 0];
    while (kills < wanted) {
      const start = () =>
        imported.start(place, bench.folder, retryTimes[(rounds - 1) % retryTimes.length]);
      rounds += 1;
      if (rounds > wanted) throw new Error(`Neo4j could be killed only ${kills} times.`);
      let program = start();
      bench.later(() => program.kill());
      /** Starts the importer again where it has given up. */
      const goOn = async () => {
        if (!program.hasEnded() || isDone(program)) return;
        const said = program.lines().at(-1) ?? '';
        found.expect(said.startsWith('refused STORE_UNAVAILABLE '), `the importer ended: ${said}`);
        startedAgain += 1;
        program = start();
        await program.until((lines) => lines.includes('open'));
      };
      for (let turn = 0; turn < killsPerRound && kills < wanted; turn += 1) {
        const from = acknowledgedBy(program);
        await program.until(() => acknowledgedBy(program) > from);
        await someMoment(batch);
        if (isDone(program)) break;
        await neo4j.kill();
        const acknowledged = acknowledgedBy(program);
        const wasDone = isDone(program);
        await neo4j.start();
        kills += 1;
        await imported.check(place, acknowledged, found);
        if (wasDone) break;
        await goOn();
      }
      // Each start may find what is still missing.
      for (let more = 0; more < killsPerRound && !isDone(program); more += 1) {
        await program.ended;
        await goOn();
      }
      checkReport(program, imported.notes, found);
      await imported.checkWhole(place, undisturbed, found);
      await imported.drop(place);
    }
    const row = {
      done: `kill -9 of Neo4j ${neo4j.version} at any moment of an import of ${imported.notes} notes, then a start on the same data`,
      times: kills,
      seen: `the importer went on by itself ${kills - startedAgain} times and was started again ${startedAgain} times; ${rounds} imports were compared with one that nothing disturbed`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}
