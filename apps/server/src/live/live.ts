import type { Store } from '@samenspel/store';
import type { FastifyInstance } from 'fastify';
import type { Serving } from '../http/app.ts';
import { observedStore } from '../telemetry/observed-store.ts';
import { addEventStreams } from './event-stream.ts';
import { livePlaces, type LivePlaces } from './live-places.ts';
import { listening, type Listening } from './listening.ts';
import { addWebSockets } from './web-socket.ts';
import type { StudyWatch } from './study-watch.ts';
import { unreadEvents, type Unread } from './unread.ts';

/** What live connections share. */
export interface Live extends Serving {
  readonly listening: Listening;
  readonly places: LivePlaces;
  readonly unread: Unread;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Live connections at `/graphql`: events that a server sends, and WebSockets. */
export function addLive(app: FastifyInstance, serving: Serving): void {
  const stop = new AbortController();
  const places = livePlaces(serving.configuration);
  const { measures, watch } = serving;
  measures.gauge('samenspel_live_connections', 'Live connections.', places.taken);
  measures.gauge('samenspel_live_listeners', 'Subscriptions that wait for news.', watch.waiting);
  const live: Live = {
    ...serving,
    places,
    unread: unreadEvents(),
    listening: listening(serving, watch),
    stopping: stop.signal,
  };
  app.addHook('preClose', (done) => {
    stop.abort();
    done();
  });
  addWebSockets(app, live);
  addEventStreams(app, live);
}

/** Calls that change what a study is. */
const writes: ReadonlySet<string> = new Set(['write', 'drop', 'erase', 'renewEpochs']);

/** A store of which writes are told to who listens at once. */
export function watchedStore(store: Store, { look }: Pick<StudyWatch, 'look'>): Store {
  return observedStore(store, (call, run) => {
    const result = run();
    if (!writes.has(call) || !(result instanceof Promise)) return result;
    return result.finally(look);
  });
}
