import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export const requestKey = (id: number) => `request ${String(id)}`;
export const diagnosticsKey = (uri: string, version: number) =>
  `diagnostics ${String(version)} ${uri}`;

/** How long a server worked on what it was asked, in milliseconds, as it tells by itself. */
export interface ServerTimes {
  of(key: string): Promise<number>;
}

export function serverTimes(stream: Readable): ServerTimes {
  const known = new Map<string, number>();
  const waiting = new Map<string, (milliseconds: number) => void>();
  createInterface({ input: stream }).on('line', (line) => {
    const end = line.lastIndexOf(' ');
    const [key, milliseconds] = [line.slice(0, end), Number(line.slice(end))];
    const isWaitedFor = waiting.get(key);
    if (isWaitedFor === undefined) known.set(key, milliseconds);
    else isWaitedFor(milliseconds);
    waiting.delete(key);
  });
  return {
    async of(key) {
      const milliseconds =
        known.get(key) ?? (await new Promise<number>((resolve) => waiting.set(key, resolve)));
      known.delete(key);
      return milliseconds;
    },
  };
}
