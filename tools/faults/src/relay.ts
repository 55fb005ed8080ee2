import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import type { Bench } from './cleaning-up.ts';

/** A wire to a server on this machine that can be made slow. */
export interface Relay {
  readonly port: number;
  /** Holds all that comes back for so many milliseconds; what is under way is held as well. */
  readonly delay: (milliseconds: number) => void;
  /** Lets nothing back until it is let go. */
  readonly stall: () => void;
  readonly letGo: () => void;
}

/** Stands before a port of this machine. */
export async function relayTo(to: number, { later }: Bench): Promise<Relay> {
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  const held: (() => void)[] = [];
  let pause = 0;
  let isStalled = false;

  /** Passes a part on, in its turn: what waits goes first. */
  const passOn = (part: Buffer, near: Socket) => {
    const write = () => {
      if (near.writable) near.write(part);
    };
    if (isStalled) held.push(write);
    else if (pause === 0) write();
    else {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (isStalled) held.push(write);
        else write();
      }, pause);
      timers.add(timer);
    }
  };

  const relay = createServer((near) => {
    const far = dial(to, '127.0.0.1');
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
    near.pipe(far);
    far.on('data', (part: Buffer) => {
      passOn(part, near);
    });
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  later(async () => {
    for (const timer of timers) clearTimeout(timer);
    for (const socket of sockets) socket.destroy();
    relay.close();
    await once(relay, 'close');
  });
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    port: address.port,
    delay: (milliseconds) => {
      pause = milliseconds;
    },
    stall: () => {
      isStalled = true;
    },
    letGo: () => {
      isStalled = false;
      for (const write of held.splice(0)) write();
    },
  };
}
