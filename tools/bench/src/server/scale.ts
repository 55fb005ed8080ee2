import process from 'node:process';
import { syntheticStudy, type SyntheticStudy } from '@samenspel/synthetic';

/** What part of the usual study is measured, to try the benchmark itself out: 1 unless the environment says less. */
const fraction = Number(process.env.BENCH_FRACTION ?? '1');

/** The operations that are measured, by name; all where the environment names none. */
export const chosen = (process.env.BENCH_ONLY ?? '').split(',').filter((name) => name !== '');

/** A Neo4j that has the study already, as JSON with `uri`, `password` and `pid`, to try questions out on. */
export const given: unknown = JSON.parse(process.env.BENCH_NEO4J ?? 'null') ?? undefined;

/** A file of SQLite that has the study already, to the same end. */
export const givenFile = process.env.BENCH_SQLITE;

/** The program tells nothing of slow requests, and gives up none: others may work on the machine. */
export const programSettings = {
  SAMENSPEL_LOG_LEVEL: 'error',
  SAMENSPEL_LIMITS_DEADLINE: '120s',
};

/** The study of which everything is asked: 5,000 actors and 60,000 collaborations in 20 areas, by a power law. */
export function study(): SyntheticStudy {
  const part = (number: number) => Math.round(number * fraction);
  return syntheticStudy({
    actors: part(5000),
    respondents: part(1500),
    collaborations: part(60_000),
  });
}

export const studyId = 'synthetisch';

/** Its areas. */
export const areas = Array.from({ length: 20 }, (_, index) => `gebied-${index + 1}`);

/** Requests and seconds in a round: whichever is reached first ends it. */
export const round = fraction < 1 ? { requests: 64, seconds: 3 } : { requests: 400, seconds: 5 };

export const connections = Number(process.env.BENCH_CONNECTIONS ?? '16');

/** Rounds that count, unless the environment says otherwise; one before them does not. */
export const rounds = Number(process.env.BENCH_ROUNDS ?? '3');
