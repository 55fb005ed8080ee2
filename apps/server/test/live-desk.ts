import { found, writesDesk, type Writer, type WritesDesk } from './writes-desk.ts';
import type { Store } from '@samenspel/store';

/** A server that listens, with a study that was written, and who follows it. */
export interface LiveDesk extends WritesDesk {
  /** Where it is found: `http://127.0.0.1:<port>`. */
  readonly address: string;
  /** Asks for events, and reads them one by one. */
  readonly follow: (
    who: Writer,
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Stream>;
  /** Changes the study by another way than the server. */
  readonly removeNote: () => Promise<void>;
}

/** Events that a server sends. */
export interface Stream {
  readonly status: number;
  readonly mediaType: string | null;
  /** The whole body of an answer that is no stream. */
  readonly text: () => Promise<string>;
  /** The next event that is no sign of life: its data; `undefined` when there are no more. */
  readonly next: () => Promise<unknown>;
  /** What came since the event before that is a sign of life. */
  readonly beat: () => Promise<void>;
  readonly close: () => void;
}

export async function liveDesk(
  settings: Readonly<Record<string, string>> = {},
  around?: (store: Store) => Store,
): Promise<LiveDesk> {
  const desk = await writesDesk(around, settings);
  await found(desk);
  const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...desk,
    address,
    follow: async (who, query, variables = {}, headers = {}) => {
      const gone = new AbortController();
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          accept: 'text/event-stream',
          'content-type': 'application/json',
          ...(who === 'nobody' ? {} : { authorization: `Bearer ${desk.token(who)}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
        signal: gone.signal,
      });
      return streamOf(answer, gone);
    },
    removeNote: async () => {
      const everything = { studies: 'all' } as const;
      const [note] = await desk.store.notes(everything, 'study');
      for (const each of await desk.store.studies(everything))
        await desk.store.write(each, [{ remove: note?.id ?? '' }]);
    },
  };
}

/** Milliseconds for what must come: the server looks each second. */
const longest = 5_000;

/** Reads an answer as events. */
export function streamOf(answer: Response, gone: AbortController): Stream {
  const blocks = answer.body === null ? undefined : blocksOf(answer.body);
  const take = async (): Promise<string | undefined> => {
    const late = setTimeout(() => {
      gone.abort(new Error('No event came in time.'));
    }, longest);
    try {
      const { value, done } = (await blocks?.next()) ?? { value: undefined, done: true };
      return done === true ? undefined : value;
    } finally {
      clearTimeout(late);
    }
  };
  return {
    status: answer.status,
    mediaType: answer.headers.get('content-type'),
    text: () => answer.text(),
    next: async () => {
      for (;;) {
        const block = await take();
        if (block === undefined || block.startsWith('event: complete')) return undefined;
        const [, data] = /^event: next\ndata: (.*)$/u.exec(block) ?? [];
        if (data === undefined) continue;
        const told: unknown = JSON.parse(data);
        return told;
      }
    },
    beat: async () => {
      while ((await take()) !== ':') continue;
    },
    close: () => {
      gone.abort();
    },
  };
}

/** The parts of a stream between empty lines. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + part).split('\n\n');
    rest = whole.pop() ?? '';
    yield* whole;
  }
  return undefined;
}
