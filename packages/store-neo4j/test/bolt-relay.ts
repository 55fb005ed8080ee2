import { once } from 'node:events';
import { connect as dial, createServer, type Socket } from 'node:net';
import { messageReader, tags } from './bolt-messages.ts';

/** What a driver asked of a database, or the bookmark that it got for it. */
export type Relayed =
  | { readonly sort: 'route' | 'commit' }
  | {
      readonly sort: 'begin' | 'run';
      /** Which sort of server is wanted. A statement in a transaction does not say it again, and stands as one that writes. */
      readonly mode: 'read' | 'write';
      readonly bookmarks: readonly string[];
      readonly text: string;
    }
  | { readonly sort: 'bookmark'; readonly bookmark: string };

/** A place between a driver and a database, which sees what goes by. */
export interface BoltRelay {
  readonly port: number;
  /** All of it, in its order. */
  readonly seen: readonly Relayed[];
  readonly close: () => Promise<void>;
}

/** The lengths of what comes before messages: of the driver, what it speaks; of the server, what it chose of that. */
const [offer, choice] = [20, 4];

/** Relays connections to a server, unencrypted. The server tells a driver that routes this same place. */
export async function boltRelay(uri: string): Promise<BoltRelay> {
  const { hostname, port } = new URL(uri);
  const seen: Relayed[] = [];
  const tell = (each: Relayed) => seen.push(each);
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = dial(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    // What is seen of a question comes before its answer can.
    near.on('data', past(offer, withoutManifest, readQuestions(tell), far));
    far.on(
      'data',
      past(choice, (head) => head, readBookmarks(tell), near),
    );
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    port: address.port,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      relay.close();
      await once(relay, 'close');
    },
  };
}

/** Hands on what comes: the head of a connection as it is changed, and the rest once it was read. */
function past(
  length: number,
  change: (head: Buffer) => Buffer,
  read: (bytes: Buffer) => void,
  to: Socket,
): (bytes: Buffer) => void {
  let head: Buffer | undefined = Buffer.alloc(0);
  return (bytes) => {
    let rest = bytes;
    if (head !== undefined) {
      const come = Buffer.concat([head, bytes]);
      head = come.length < length ? come : undefined;
      if (head !== undefined) return;
      to.write(change(come.subarray(0, length)));
      rest = come.subarray(length);
    }
    read(rest);
    to.write(rest);
  };
}

/** The offer without the one to be told all that the server speaks: then it chooses, in so many bytes. */
function withoutManifest(head: Buffer): Buffer {
  const offers = [4, 8, 12, 16].map((at) => head.subarray(at, at + 4));
  const plain = offers.filter((each) => !each.equals(Buffer.from([0, 0, 1, 0xff])));
  return Buffer.concat([head.subarray(0, 4), ...plain, Buffer.alloc(4)], offer);
}

function readQuestions(tell: (seen: Relayed) => void): (bytes: Buffer) => void {
  return messageReader(({ tag, fields }) => {
    if (tag === tags.route) tell({ sort: 'route' });
    if (tag === tags.commit) tell({ sort: 'commit' });
    if (tag === tags.begin) tell({ sort: 'begin', text: '', ...askedBy(fields[0]) });
    if (tag === tags.run) tell({ sort: 'run', text: String(fields[0]), ...askedBy(fields[2]) });
  });
}

function readBookmarks(tell: (seen: Relayed) => void): (bytes: Buffer) => void {
  return messageReader(({ tag, fields: [details] }) => {
    const bookmark = tag === tags.success ? fieldOf(details, 'bookmark') : undefined;
    if (typeof bookmark === 'string') tell({ sort: 'bookmark', bookmark });
  });
}

/** Bolt leaves out that something is written. */
function askedBy(extra: unknown): Pick<Extract<Relayed, { text: string }>, 'mode' | 'bookmarks'> {
  const bookmarks = fieldOf(extra, 'bookmarks');
  return {
    mode: fieldOf(extra, 'mode') === 'r' ? 'read' : 'write',
    bookmarks: Array.isArray(bookmarks) ? bookmarks.map(String) : [],
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}
