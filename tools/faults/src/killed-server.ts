import { join } from 'node:path';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultRow, type FaultSize } from './fault.ts';
import { interview } from './noted-study.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { serve } from './served.ts';
import { placeOf, type StorePlace } from './store-place.ts';
import { someMoment, until } from './until.ts';
import { checkNotes, hashOfNotes, makeNotedStudy, writeNotes } from './written-notes.ts';

/** Notes of a mutation. */
const together = 3;
/** Milliseconds within which the server is killed after it acknowledged a write, which takes less than that. */
const within = 400;
/** Writes that are acknowledged at most before a kill. */
const most = 4;

const kills = { short: 2, full: 50 } as const;

/** Kills the server at any moment of a client's import into SQLite; the client goes on with the next one. */
export async function killedServer(size: FaultSize): Promise<FaultResult> {
  const row = await killed(kills[size], 'SQLite', ({ folder }) =>
    Promise.resolve({ type: 'sqlite', file: join(folder, 'store.sqlite') }),
  );
  return { rows: [row] };
}

/** The same with a server on Neo4j. */
export async function killedServerNeo4j(size: FaultSize): Promise<FaultResult> {
  const row = await killed(kills[size], 'Neo4j', async (bench) => placeOf(await ownNeo4j(bench)));
  return { rows: [row] };
}

function killed(
  wanted: number,
  name: string,
  placeIn: (bench: Bench) => Promise<StorePlace>,
): Promise<FaultRow> {
  return cleaningUp(async (bench) => {
    const place = await placeIn(bench);
    const found = finding();
    let [acknowledged, sent, atWork, writes] = [0, 0, 0, 0];
    for (let kill = 0; kill < wanted; kill += 1) {
      const served = await serve(bench, place);
      // What was not acknowledged is sent again; what is there already is not written twice.
      await makeNotedStudy(served);
      let isKilled = false;
      const importing = (async () => {
        for (;;) {
          const notes = numbersFrom(acknowledged, together).map(interview);
          sent = Math.max(sent, acknowledged + together);
          const written = await writeNotes(served, notes).catch(() => undefined);
          if (written === undefined) {
            found.expect(isKilled, 'a write was refused by a server that was there');
            return;
          }
          acknowledged += together;
          writes += 1;
        }
      })();
      const before = writes;
      const target = before + Math.floor(Math.random() * (most + 1));
      await until('writes', () => writes >= target);
      await someMoment(within);
      isKilled = true;
      await served.kill();
      await importing;
      if (sent > acknowledged) atWork += 1;
      await checkNotes(place, { acknowledged, sent }, found);
    }
    const last = await serve(bench, place);
    await makeNotedStudy(last);
    const all = numbersFrom(0, sent).map(interview);
    const report = await writeNotes(last, all);
    found.expect(
      report !== undefined && report.unchanged >= acknowledged,
      `at the end ${String(report?.added)} notes were added, ${String(report?.unchanged)} were there`,
    );
    await last.stop();
    const whole = { type: 'sqlite', file: join(bench.folder, 'undisturbed.sqlite') } as const;
    const undisturbed = await serve(bench, whole);
    await makeNotedStudy(undisturbed);
    await writeNotes(undisturbed, all);
    await undisturbed.stop();
    found.expect(
      (await hashOfNotes(place)) === (await hashOfNotes(whole)),
      'the hash over all records is another',
    );
    return {
      done: `kill -9 of the server on ${name} at any moment while a client imports notes (importNotes, ${together} at a time), then a start on the same store`,
      times: wanted,
      seen: `${acknowledged} notes were acknowledged and are there as they were sent, ${atWork} kills came before the answer to a write; at the end ${String(report?.added)} notes were still to be added, and all ${sent} compared with an import that nothing disturbed`,
      broken: found.broken(),
    };
  });
}

function numbersFrom(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}
