import { Agent, request } from 'node:http';
import type { Measures } from './benchmark.ts';

/** How hard a server is pressed: whichever bound is reached first ends it. */
export interface Pressure {
  readonly connections: number;
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Asks a server on this machine for the same few things again and again over connections that stay open. An answer
 * other than 200 is an error.
 *
 * @param bodies sent in turn
 */
export async function press(
  url: string,
  bodies: readonly string[],
  { connections, requests, seconds }: Pressure,
): Promise<Measures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  let asked = 0;
  let bytes = 0;
  const connection = async () => {
    while (asked < requests && performance.now() < end) {
      const body = bodies[asked % bodies.length] ?? '';
      asked += 1;
      bytes += await bytesOf(url, body, agent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  return { requests: asked, seconds: (performance.now() - start) / 1000, bytes };
}

function bytesOf(url: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.once('end', () => {
          if (response.statusCode === 200) resolve(bytes);
          else reject(new Error(`${url} answers ${String(response.statusCode)}.`));
        });
        response.once('error', reject);
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}
