import type { OperationRequest } from '@samenspel/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { settings } from '../configuration/settings.ts';
import { askedDocument, type AskedDocument } from '../http/asked-document.ts';
import { knownSubjectOf } from '../http/callers.ts';
import { networkOf } from '../http/rate-limit.ts';
import { languageOfRequest } from '../http/request-language.ts';
import { note } from '../http/request-log.ts';
import type { Listener, Listening, Told } from './listening.ts';
import type { Live } from './live.ts';
import { stopped } from './stopped.ts';
import { tooMuchUnread } from './unread.ts';

const mediaType = 'text/event-stream';

/**
 * Answers a request for GraphQL that asks for events with a stream of them, in the distinct connections mode of
 * GraphQL over Server-Sent Events: one subscription for each request, `next` with an answer, `complete` at the end.
 */
export function addEventStreams(app: FastifyInstance, live: Live): void {
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql' || !asksEvents(request)) return;
    await stream(request, reply, live);
  });
}

/** Whether events are what is asked for first: clients that can also read them name them last. */
function asksEvents({ headers: { accept = '' }, method }: FastifyRequest): boolean {
  return (
    method !== 'HEAD' && (/^[^,;]*/u.exec(accept)?.[0] ?? '').trim().toLowerCase() === mediaType
  );
}

async function stream(request: FastifyRequest, reply: FastifyReply, live: Live): Promise<void> {
  const { access, configuration, trusted, places, listening, stopping } = live;
  const asked = askedDocument(request, trusted, configuration.value(settings.document));
  const leave = places.take(knownSubjectOf(request) ?? networkOf(request));
  note(request, { isLive: true });
  reply.hijack();
  const { raw } = reply;
  const gone = new AbortController();
  raw.once('close', () => {
    gone.abort();
  });
  // Who went before that is not told of by an event.
  if (raw.destroyed) gone.abort();
  const taking = configuration.value(settings.write);
  try {
    // A connection is not kept for another request: then it would hold up the end of the server.
    raw.shouldKeepAlive = false;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      // nginx hands on what comes as it comes.
      'x-accel-buffering': 'no',
    });
    // What was there for answers that are small and many waits for more to send.
    raw.socket?.setNoDelay(true);
    await write(raw, ':\n\n', taking, gone.signal);
    const language = languageOfRequest(request.headers['accept-language']) ?? live.language;
    const unread = live.unread.connection();
    /** Sends an event, or why there are no more. */
    const send = async (text: string): Promise<boolean> => {
      const taken = unread.take(Buffer.byteLength(text));
      await write(raw, taken === undefined ? next(full) : text, taking, gone.signal);
      taken?.();
      return taken !== undefined;
    };
    const caller = () => access.callerOf(request.raw);
    const signal = AbortSignal.any([gone.signal, stopping]);
    for await (const told of events(listening, asked, { caller, language, gone: signal }))
      if (!(await send(told === undefined ? ':\n\n' : next(told.result)))) break;
    if (stopping.aborted) await write(raw, next(stopped), taking, gone.signal);
    raw.end('event: complete\ndata:\n\n');
  } catch {
    // What goes wrong in the work is an event; here it is the connection.
    raw.destroy();
  } finally {
    leave();
  }
}

/** What is wrong with what is asked is an event too, as the protocol has it. */
async function* events(
  { check, follow, failureOf }: Listening,
  asked: AskedDocument,
  listener: Omit<Listener, 'operation'>,
): AsyncGenerator<Pick<Told, 'result'> | undefined, void> {
  let operation: OperationRequest;
  try {
    operation = check(asked);
  } catch (error) {
    yield { result: { errors: [failureOf(error)] } };
    return;
  }
  yield* follow({ ...listener, operation });
}

function next(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

/** What who listens is told when too many events wait for clients that do not read. */
const full = {
  errors: [
    {
      message: 'Too many events wait to be read.',
      extensions: {
        code: tooMuchUnread,
        hint: 'Connect again in a moment, with the version of the last event as "since".',
      },
    },
  ],
} as const;

/** Writes, and waits until that is taken: so no more than one event waits for who does not read. */
async function write(
  raw: ServerResponse,
  text: string,
  longest: number,
  gone: AbortSignal,
): Promise<void> {
  if (gone.aborted || raw.write(text)) return;
  const late = setTimeout(() => raw.destroy(), longest);
  // Who is gone is no failure: the stream ends by the same signal.
  await once(raw, 'drain', { signal: gone }).catch(() => undefined);
  clearTimeout(late);
}
