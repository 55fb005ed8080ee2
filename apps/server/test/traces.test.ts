import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccess } from '../src/access/access.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';
import { openTraces } from '../src/telemetry/traces.ts';
import { serveStudy, type ServedApp } from './http-served.ts';

const canary = 'canary-jansen';
const trace = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

/** A collector as OpenTelemetry has them: what it was sent, as text. */
let collector: Server;
let sent = '';
let served: ServedApp;

beforeAll(async () => {
  collector = createServer((request, response) => {
    void buffer(request).then((body) => {
      if (request.url === '/v1/traces') sent += body.toString('utf8');
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  served = await serveStudy();
});
afterAll(async () => {
  collector.close();
  await served.close();
});

describe('a request', () => {
  test('is a trace of spans in a collector, below the one that it names, without what it asks', async () => {
    const address = collector.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const traces = await openTraces(`http://127.0.0.1:${String(port)}`);
    const app = await createApp({
      store: served.store,
      access: await openAccess({ store: served.store, start: true }),
      language: 'en',
      configuration: configured(),
      log: () => undefined,
      traces,
    });
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost', traceparent: `00-${trace}-${parent}-01` },
      payload: {
        query: `query Told { collaborations(first: 1) { nodes { text } } } # ${canary}`,
        variables: { x: canary },
      },
    });
    expect(answer.statusCode).toBe(200);
    await app.close();
    await traces.close();
    const span = (name: string) =>
      new RegExp(
        `"traceId":"${trace}"[^{}]*?"parentSpanId":"([\\da-f]{16})","name":"${name}"`,
        'u',
      ).exec(sent)?.[1];
    expect(span('POST /graphql')).toBe(parent);
    expect(span('graphql Told')).toBeDefined();
    expect(span('store snapshot')).toBeDefined();
    expect(sent).toContain('"stringValue":"samenspel"');
    expect(sent).not.toContain(canary);
  });

  test('does not wait for a collector that is away', async () => {
    const traces = await openTraces('http://127.0.0.1:1');
    traces.begin('alone').end();
    await traces.close();
  });
});

test('nothing that sends traces is loaded where nobody asks for it', async () => {
  const script = `await import('./src/http/app.ts'); await import('./src/commands/serve.ts');
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    console.log(loaded.filter((file) => /opentelemetry.(?:sdk|exporter|otlp)/u.test(file)).length);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@samenspel/source',
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      script,
    ],
    { cwd: new URL('..', import.meta.url) },
  );
  expect(stdout.trim()).toBe('0');
});
