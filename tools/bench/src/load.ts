import { Agent, request } from 'node:http';
import type { Measures } from './benchmark.ts';

/** How hard a server is pressed: whichever bound is reached first ends it. */
export interface Pressure {
  readonly connections: number;
  readonly requests: number;
  readonly seconds: number;
}

/** What is sent with every request, beside the body. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Asks a server on this machine for the same few things again and again over connections that stay open. An answer
 * other than 200 is an error, and so is one that tells of errors.
 *
 * @param bodies sent in turn
 * @returns milliseconds of an answer too: what half of them took at most, and 95 of 100
 */
export async function press(
  url: string,
  bodies: readonly string[],
  { connections, requests, seconds }: Pressure,
  headers: Headers = {},
): Promise<Measures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + seconds * 1000;
  const times: number[] = [];
  let asked = 0;
  let bytes = 0;
  const connection = async () => {
    while (asked < requests && performance.now() < end) {
      const body = bodies[asked % bodies.length] ?? '';
      asked += 1;
      const sent = performance.now();
      const more = await bytesOf(url, body, agent, headers);
      bytes += more;
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  const inOrder = times.sort((one, other) => one - other);
  const percentile = (part: number) => inOrder[Math.floor(inOrder.length * part)] ?? Number.NaN;
  return {
    requests: asked,
    seconds: (performance.now() - start) / 1000,
    bytes,
    p50: percentile(0.5),
    p95: percentile(0.95),
  };
}

/** How an answer of GraphQL begins that is one of errors. */
const failed = Buffer.from('{"errors"');

function bytesOf(url: string, body: string, agent: Agent, headers: Headers): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let bytes = 0;
        let isFailed = false;
        response.on('data', (chunk: Buffer) => {
          if (bytes === 0) isFailed = chunk.subarray(0, failed.length).equals(failed);
          bytes += chunk.length;
        });
        response.once('end', () => {
          if (response.statusCode === 200 && !isFailed) resolve(bytes);
          else reject(new Error(`${url} answers ${String(response.statusCode)}, or with errors.`));
        });
        response.once('error', reject);
      },
    );
    asking.once('error', reject);
    asking.end(body);
  });
}
