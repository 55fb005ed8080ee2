import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type ConnectionInitMessage } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { settings } from '../configuration/settings.ts';
import { askedDocument } from '../http/asked-document.ts';
import { knownSubjectOf, noteCaller } from '../http/callers.ts';
import { countingFor, networkOf } from '../http/rate-limit.ts';
import { Refused } from '../http/refused.ts';
import { languageOfRequest } from '../http/request-language.ts';
import { note } from '../http/request-log.ts';
import type { Caller } from '../access/caller.ts';
import type { Listener } from './listening.ts';
import type { Live } from './live.ts';
import { keepSocket, type KeptSocket } from './kept-socket.ts';
import { addUpgrades, type Upgrade } from './upgrade.ts';

/** Subscriptions that a connection has at once, and that it has had when its client is to connect anew. */
const mostAtOnce = 20;
const mostInAll = 1_000;

/** The code of a WebSocket whose server goes away. */
const goingAway = 1001;

/** One connection, and who is at the other end. */
interface Connection {
  readonly socket: KeptSocket;
  readonly caller: Listener['caller'];
  readonly language: Listener['language'];
  /** Takes what a client presents, beside what its request had. */
  readonly present: (authorization: string) => void;
  /** Counts the connection as one of who it is by then. */
  readonly count: (caller: Caller) => void;
  /** Counts one more that is asked on it. @returns whether that is too much */
  readonly isTooMuch: () => Promise<boolean>;
  subscribed: number;
}

/**
 * Answers requests for a WebSocket with one of the protocol graphql-transport-ws, on which there are subscriptions
 * alone: what else is asked has its checks, places and limits as a request.
 */
export function addWebSockets(app: FastifyInstance, live: Live): void {
  const { access, configuration, places, trusted, listening, stopping } = live;
  const isTooMuch = countingFor(app);
  const longest = configuration.value(settings.document);
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols,
    maxPayload: configuration.value(settings.body),
    perMessageDeflate: false,
  });
  const open = new Set<KeptSocket>();
  /** Who asks for what, by what the library hands on. */
  const asked = new WeakMap<ExecutionArgs, Omit<Listener, 'gone'> & { readonly of: KeptSocket }>();
  const protocol = makeServer<ConnectionInitMessage['payload'], Connection>({
    onConnect: async ({ connectionParams, extra: { socket, present, caller, count } }) => {
      const { authorization } = connectionParams ?? {};
      if (typeof authorization === 'string') present(authorization);
      const found = await caller();
      if ('refusal' in found) {
        socket.close(CloseCode.Forbidden, found.refusal.code);
        return false;
      }
      try {
        count(found);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        socket.close(CloseCode.TooManyInitialisationRequests, error.failure.code);
        return false;
      }
      return true;
    },
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      const { socket, caller, language } = extra;
      extra.subscribed += 1;
      const isWorn = extra.subscribed > mostInAll;
      if (isWorn || (await extra.isTooMuch())) {
        const reason = isWorn ? 'CONNECT_ANEW' : 'RATE_LIMITED';
        socket.close(CloseCode.TooManyInitialisationRequests, reason);
        return [new GraphQLError(reason)];
      }
      try {
        if (Object.keys(subscriptions).length > mostAtOnce) throw new Refused(tooMany);
        const request = { method: 'POST', url: '/graphql', body: payload };
        const operation = listening.check(askedDocument(request, trusted, longest));
        const args = {
          schema: listening.schema,
          document: operation.document,
          operationName: operation.operationName,
        };
        asked.set(args, { operation, caller, language, of: socket });
        return args;
      } catch (error) {
        return [listening.failureOf(error)];
      }
    },
    subscribe: (args) => {
      const listener = asked.get(args);
      if (listener === undefined) throw new GraphQLError('Nobody asked for this.');
      return eventsFor(listener);
    },
  });

  /** Events until the client has enough of them, also while it waits for one. */
  function eventsFor({
    of,
    ...listener
  }: Omit<Listener, 'gone'> & { readonly of: KeptSocket }): AsyncGenerator<ExecutionResult, void> {
    const enough = new AbortController();
    const gone = AbortSignal.any([of.gone, enough.signal, stopping]);
    const results = (async function* () {
      for await (const told of listening.follow({ ...listener, gone })) {
        if (told === undefined) continue;
        yield told.result;
        if (told.isRefused) of.close(CloseCode.Forbidden, 'UNAUTHENTICATED');
      }
    })();
    const end = results.return.bind(results);
    return Object.assign(results, {
      return: () => {
        enough.abort();
        return end();
      },
    });
  }

  function answer(request: FastifyRequest, reply: FastifyReply, { socket, head }: Upgrade): void {
    // Who is gone already would never give a place back.
    if (socket.destroyed) return;
    const take = () => places.take(knownSubjectOf(request) ?? networkOf(request));
    let leave = take();
    socket.once('close', () => {
      leave();
    });
    note(request, { isLive: true });
    reply.hijack();
    reply.raw.detachSocket(socket);
    sockets.handleUpgrade(request.raw, socket, head, (opened) => {
      const kept = keepSocket(opened, {
        heartbeat: configuration.value(settings.liveHeartbeat),
        taking: configuration.value(settings.write),
        mostUnsent: 2 * mostAtOnce,
        unread: live.unread.connection(),
      });
      if (stopping.aborted) {
        kept.close(goingAway, 'STOPPING');
        return;
      }
      open.add(kept);
      kept.gone.addEventListener('abort', () => open.delete(kept), { once: true });
      const presented: string[] = [];
      const { rawHeaders } = request.raw;
      const connection: Connection = {
        socket: kept,
        caller: () =>
          access.callerOf({
            url: request.raw.url,
            rawHeaders: [...rawHeaders, ...presented.flatMap((each) => ['authorization', each])],
          }),
        language: languageOfRequest(request.headers['accept-language']) ?? live.language,
        present: (authorization) => presented.push(authorization),
        count: (caller) => {
          noteCaller(request, caller);
          if (socket.destroyed) return;
          leave();
          leave = take();
        },
        isTooMuch: () => isTooMuch(request),
        subscribed: 0,
      };
      const closed = protocol.opened(
        {
          protocol: opened.protocol,
          send: kept.send,
          close: kept.close,
          onMessage: kept.onMessage,
        },
        connection,
      );
      opened.once('close', (code, reason) => {
        void closed(code, String(reason));
      });
    });
  }

  stopping.addEventListener('abort', () => {
    for (const each of open) each.close(goingAway, 'STOPPING');
  });
  addUpgrades(app, answer);
}

const tooMany = {
  status: 429,
  code: 'TOO_MANY_SUBSCRIPTIONS',
  message: `There are ${String(mostAtOnce)} subscriptions on one connection.`,
  hint: 'Complete one, or open another connection.',
} as const;
