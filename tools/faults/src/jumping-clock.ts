import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { audience, testIssuer } from '../../../apps/server/test/issuer.ts';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { fakeClock } from './fake-clock.ts';
import { finding, type FaultResult, type FaultRow, type FaultSize } from './fault.ts';
import { slowest, sortOf, sortsOf, startLoad } from './load.ts';
import { interview, notedStudy } from './noted-study.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { documentedQueries, shipped } from './queries.ts';
import { serve, type Served } from './served.ts';
import { placeOf, withStoreAt, type StorePlace } from './store-place.ts';
import { until } from './until.ts';
import { checkNotes, makeNotedStudy, writeNotes } from './written-notes.ts';

/** Where the clock jumps to, in hours from what it is: ahead, back, and back behind what it was. */
const jumps = {
  short: [6, -3, 0],
  full: [6, -6, 30, 29, -48, 0.5, -0.5, 400, -400, 3, 0],
} as const;
/** Hours for which the tokens are valid. */
const valid = 1;
const hour = 3_600_000;
/** Requests a minute of one caller: more than is asked here, and few enough to be used up. */
const rate = 1200;
/** Milliseconds that an answer may take at most: those of the server's deadline, and what a busy machine adds. */
const patience = 15_000;

/** Sets the clock of the server ahead and back, under load, with a store in SQLite. */
export async function jumpingClock(size: FaultSize): Promise<FaultResult> {
  const row = await jumping(size, 'SQLite', ({ folder }) =>
    Promise.resolve({ type: 'sqlite', file: join(folder, 'store.sqlite') }),
  );
  return { rows: [row] };
}

/** The same with a store in Neo4j, whose own clock stays as it is. */
export async function jumpingClockNeo4j(size: FaultSize): Promise<FaultResult> {
  const row = await jumping(size, 'Neo4j', async (bench) => placeOf(await ownNeo4j(bench)));
  return { rows: [row] };
}

function jumping(
  size: FaultSize,
  name: string,
  placeIn: (bench: Bench) => Promise<StorePlace>,
): Promise<FaultRow> {
  return cleaningUp(async (bench) => {
    const place = await placeIn(bench);
    const found = finding();
    const clock = await fakeClock(bench);
    const issuer = await testIssuer();
    bench.later(() => issuer.stop());
    const served = await serve(bench, place, {
      settings: {
        ...clock.environment,
        SAMENSPEL_LIMITS_RATE: String(rate),
      },
      rules: `
issuers:
  - { issuer: "${issuer.address}", audience: ${audience}, jwksUri: "${issuer.address}/keys" }
`,
    });
    await makeNotedStudy(served);
    const ends = Date.now() + valid * hour;
    const kept = await served.tokenUntil(new Date(ends));
    const signed = () => issuer.token({ exp: Math.floor(ends / 1000) });
    const news = await served.follow(
      `subscription { changes(study: "${notedStudy}") { version { number } } }`,
    );
    const queries = await documentedQueries();
    const asking = startLoad(
      2,
      (turn) => served.ask(queries[turn % queries.length] ?? '', { study: shipped }),
      300,
    );
    const writing = startWriting(served);
    bench.later(() => writing.stop());

    let before = 0;
    for (const hours of jumps[size]) {
      const old = await signed();
      // Its key is fetched before the clock is set, and withdrawn after it.
      if (before <= valid) await until('the key to be believed', () => isIn(served, old), 30);
      before = hours;
      await clock.set(hours);
      const isSet = async () =>
        Math.abs((await served.clock()) - Date.now() - hours * hour) < 60_000;
      await until(`the clock of the server to be set by ${hours} h`, isSet, 30);
      const isOver = hours > valid;
      for (const [sort, token] of [
        ['kept', kept],
        ['signed', old],
      ] as const)
        found.expect(
          (await isIn(served, token)) !== isOver,
          `${hours} h on, a ${sort} token for ${valid} h was ${isOver ? 'believed' : 'refused'}`,
        );
      await issuer.rotate();
      const next = await signed();
      if (!isOver) {
        await until('a new key to be believed', () => isIn(served, next), 30);
        found.expect(!(await isIn(served, old)), 'a key that was withdrawn is believed');
      }
      const [told, written] = [news.events(), writing.written()];
      await until('writes', () => writing.written() > written + 2, 60);
      await until('news of them', () => news.events() > told || !news.isOpen(), 60);
      found.expect(news.isOpen(), 'who listens was sent away');
    }
    const answers = await asking.stop();
    found.expect(
      answers.every((answer) => sortOf(answer) === '200') && slowest(answers) < patience,
      `answers: ${sortsOf(answers)}, at most ${slowest(answers).toFixed(0)} ms`,
    );
    await writing.stop();
    found.expect(writing.refused() === 0, `${writing.refused()} writes were refused`);
    const notes = writing.written();
    await checkNotes(place, { acknowledged: notes, sent: notes }, found);
    const order = await orderOf(place);
    found.expect(
      order.length === notes + 1 && order.every((number, at) => number === order.length - at),
      `the history has ${order.length} versions, from ${String(order.at(-1))} to ${String(order[0])}`,
    );
    const wait = await waitAfterTooMuch(served, kept, () => clock.set(-6));
    found.expect(wait > 0 && wait <= 60, `who asked too much was told to wait ${wait} s`);
    if (size === 'full')
      await until('who asked too much to be heard again', () => isIn(served, kept), 90);
    found.expect((await served.stop()) === 0, 'the server did not end in good order');
    await served.stop();
    return {
      done: `the clock of the server on ${name} set ahead and back under load, by up to ${Math.max(...jumps[size].map(Math.abs))} hours (libfaketime)`,
      times: jumps[size].length,
      seen: `${sortsOf(answers)}, at most ${(slowest(answers) / 1000).toFixed(1)} s; ${notes} notes written meanwhile are there, in as many versions in their order; ${news.events()} events came on one connection; tokens of either sort are refused and believed as the clock says, keys that changed followed`,
      broken: found.broken(),
    };
  });
}

async function isIn(served: Served, token: string): Promise<boolean> {
  return (await served.ask('{ __typename }', {}, token)).status === 200;
}

interface Writing {
  readonly written: () => number;
  readonly refused: () => number;
  readonly stop: () => Promise<void>;
}

/** Writes one note after the other. */
function startWriting(served: Served): Writing {
  let [written, refused, isOver] = [0, 0, false];
  const writing = (async () => {
    while (!isOver) {
      if ((await writeNotes(served, [interview(written)])) === undefined) refused += 1;
      else written += 1;
      if (refused > 10) return;
      await setTimeout(100);
    }
  })();
  // It is heard when the writer is stopped.
  writing.catch(() => undefined);
  return {
    written: () => written,
    refused: () => refused,
    stop: () => {
      isOver = true;
      return writing;
    },
  };
}

/** The versions that the history tells, the newest first. */
async function orderOf(place: StorePlace): Promise<readonly number[]> {
  return await withStoreAt(place, async (store) => {
    const versions: number[] = [];
    for (;;) {
      const before = versions.at(-1);
      const asked = { first: 500, ...(before === undefined ? {} : { before }) };
      const { entries, hasMore } = await store.history({ studies: 'all' }, notedStudy, asked);
      versions.push(...entries.map(({ version }) => version));
      if (!hasMore) return versions;
    }
  });
}

/** Asks more than one may in a minute, and sets the clock. @returns for how many seconds one is told to wait then */
async function waitAfterTooMuch(
  served: Served,
  token: string,
  setClock: () => Promise<void>,
): Promise<number> {
  const crowd = startLoad(8, () => served.ask('{ __typename }', {}, token));
  await until('too much to be asked', () => crowd.answers.some(({ status }) => status === 429));
  const before = await served.clock();
  await setClock();
  await until('the clock of the server to be set', async () => (await served.clock()) < before);
  await crowd.stop();
  return Number((await served.ask('{ __typename }', {}, token)).retryAfter);
}
