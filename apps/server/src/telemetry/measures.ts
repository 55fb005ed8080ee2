import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts and times, for Prometheus. Labels have few values, all of them ours and none of a caller. */
export interface Measures {
  readonly request: (of: { readonly route: string; readonly status: number }) => void;
  /** @param operation a name that is known beforehand, else `other` */
  readonly operation: (operation: string, seconds: number, codes: readonly string[]) => void;
  readonly storeCall: (call: string, seconds: number, failure: string | undefined) => void;
  /** A look into a cache of the server. */
  readonly lookup: (cache: CacheName, isHit: boolean) => void;
  /** An event that was told over a live connection. */
  readonly liveEvent: (field: string) => void;
  /** A worker was ended before it had worked a measure out. */
  readonly measureEnded: (why: 'given-up' | 'died') => void;
  /** A number that is read whenever the measures are. */
  readonly gauge: (name: string, help: string, read: () => number) => void;
  /** The same, of a number that tells of studies: for admins alone, since others may not know that they are there. */
  readonly studyGauge: Measures['gauge'];
  /** @param hasStudies whether numbers that tell of studies are in it */
  readonly text: (hasStudies: boolean) => Promise<string>;
  readonly mediaType: string;
}

/** `documents`: compiled ones; `answers`: whole ones; `records`: claims, entities and heads of notes, where a hit
 * has all that are asked for at once: how many there are is not told. */
export type CacheName = 'documents' | 'answers' | 'records';

/** Seconds: from what a cache answers to what the deadline ends. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Measures in a registry of their own, with those of the process: memory, processor, lag of the event loop. */
export function createMeasures(): Measures {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'samenspel_http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['route', 'status'],
    registers,
  });
  const operations = new Histogram({
    name: 'samenspel_operation_seconds',
    help: 'Time from request to answer, by operations that are known beforehand.',
    labelNames: ['operation'],
    buckets,
    registers,
  });
  const failures = new Counter({
    name: 'samenspel_operation_failures_total',
    help: 'Errors in answers, by their code.',
    labelNames: ['operation', 'code'],
    registers,
  });
  const calls = new Histogram({
    name: 'samenspel_store_call_seconds',
    help: 'Time of calls of the store.',
    labelNames: ['call'],
    buckets,
    registers,
  });
  const failedCalls = new Counter({
    name: 'samenspel_store_failures_total',
    help: 'Calls of the store that failed, by the code of the error.',
    labelNames: ['call', 'code'],
    registers,
  });
  const lookups = new Counter({
    name: 'samenspel_cache_lookups_total',
    help: 'Looks into the caches of compiled documents, of whole answers and of records.',
    labelNames: ['cache', 'result'],
    registers,
  });
  const liveEvents = new Counter({
    name: 'samenspel_live_events_total',
    help: 'Events that were told over live connections.',
    labelNames: ['field'],
    registers,
  });
  const endings = new Counter({
    name: 'samenspel_measures_ended_total',
    help: 'Workers that were ended in a measure: given up at the deadline or by its client, or died for want of memory.',
    labelNames: ['reason'],
    registers,
  });
  const ofStudies = new Registry();
  const gaugeIn =
    (registry: Registry): Measures['gauge'] =>
    (name, help, read) => {
      const gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: () => {
          gauge.set(read());
        },
      });
    };
  return {
    request: ({ route, status }) => {
      requests.inc({ route, status });
    },
    operation: (operation, seconds, codes) => {
      operations.observe({ operation }, seconds);
      for (const code of codes) failures.inc({ operation, code });
    },
    storeCall: (call, seconds, failure) => {
      calls.observe({ call }, seconds);
      if (failure !== undefined) failedCalls.inc({ call, code: failure });
    },
    lookup: (cache, isHit) => {
      lookups.inc({ cache, result: isHit ? 'hit' : 'miss' });
    },
    liveEvent: (field) => {
      liveEvents.inc({ field });
    },
    measureEnded: (reason) => {
      endings.inc({ reason });
    },
    gauge: gaugeIn(register),
    studyGauge: gaugeIn(ofStudies),
    text: (hasStudies) => (hasStudies ? Registry.merge([register, ofStudies]) : register).metrics(),
    mediaType: register.contentType,
  };
}
