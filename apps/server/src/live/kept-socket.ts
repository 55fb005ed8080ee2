import type { WebSocket } from 'ws';
import { tooMuchUnread, type UnreadOfOne } from './unread.ts';

/** A WebSocket that is looked after: it ends when its client is gone, silent, slow or has nothing to do. */
export interface KeptSocket {
  /** Sends, and waits until that is taken. */
  readonly send: (text: string) => Promise<void>;
  readonly close: (code?: number, reason?: string) => void;
  readonly onMessage: (take: (text: string) => Promise<void>) => void;
  /** Aborted when the connection has ended. */
  readonly gone: AbortSignal;
}

/** How a WebSocket is kept. */
export interface Keeping {
  /** Milliseconds between signs of life. */
  readonly heartbeat: number;
  /** Milliseconds in which a client takes what is sent. */
  readonly taking: number;
  /** Messages that may wait for a client. */
  readonly mostUnsent: number;
  /** Counts the bytes that wait for it. */
  readonly unread: UnreadOfOne;
}

/** Signs of life after which a connection on which nothing is followed ends. */
const mostIdle = 4;

/** Milliseconds that a client gets to agree that the connection closes. */
const closing = 1_000;

/** The codes of an ordinary end, of an error of the server, and of one that has too much to do. */
const [normal, failed, tryLater] = [1000, 4500, 1013];

export function keepSocket(
  socket: WebSocket,
  { heartbeat, taking, mostUnsent, unread }: Keeping,
): KeptSocket {
  const gone = new AbortController();
  let isHeard = true;
  let working = 0;
  let idle = 0;
  let unsent = 0;
  const close = (code?: number, reason?: string) => {
    socket.close(code, reason);
    setTimeout(() => {
      socket.terminate();
    }, closing).unref();
  };
  const beating = setInterval(() => {
    idle = working === 0 ? idle + 1 : 0;
    if (!isHeard) socket.terminate();
    else if (idle > mostIdle) close(normal, 'IDLE');
    else socket.ping();
    isHeard = false;
  }, heartbeat);
  socket.on('pong', () => {
    isHeard = true;
  });
  // What is wrong with a connection ends it.
  socket.on('error', () => {
    socket.terminate();
  });
  socket.once('close', () => {
    clearInterval(beating);
    gone.abort();
  });
  return {
    gone: gone.signal,
    close,
    send: async (text) => {
      if (socket.readyState !== socket.OPEN) return;
      unsent += 1;
      if (unsent > mostUnsent) {
        socket.terminate();
        return;
      }
      const taken = unread.take(Buffer.byteLength(text));
      if (taken === undefined) {
        close(tryLater, tooMuchUnread);
        return;
      }
      const late = setTimeout(() => {
        socket.terminate();
      }, taking);
      await new Promise<void>((resolve) => {
        socket.send(text, () => {
          resolve();
        });
      });
      clearTimeout(late);
      unsent -= 1;
      taken();
    },
    onMessage: (take) => {
      socket.on('message', (data, isBinary) => {
        // What comes while the connection closes is not answered.
        if (socket.readyState !== socket.OPEN) return;
        if (isBinary || !Buffer.isBuffer(data)) {
          close(failed, 'TEXT_ALONE');
          return;
        }
        working += 1;
        take(data.toString()).then(
          () => {
            working -= 1;
          },
          () => {
            close(failed, 'INTERNAL_SERVER_ERROR');
          },
        );
      });
    },
  };
}
