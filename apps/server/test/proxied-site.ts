import { startNginx } from '@samenspel/e2e';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { authority, signed } from '../../../packages/store-neo4j/test/certificates.ts';
import { freePort } from '../../../tools/neo4j/src/free-port.ts';

/** The name of the site on the page on serving to others. */
export const publicHost = 'samenspel.example.org';

/** Settings of a server behind a proxy that ends TLS, as `deploy/samenspel-server.yaml` has them. */
export const behindProxy = {
  'public.hosts': publicHost,
  'public.https': 'on',
  'public.proxies': '1',
  metrics: 'token',
} as const;

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** An address of this machine from which it is asked. */
  readonly from?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** A server behind a real nginx that ends TLS, as it is reached by its public name. */
export interface ProxiedSite {
  /** Ports of TLS, and of what asks without. */
  readonly port: number;
  readonly plainPort: number;
  /** What a client must know to find it by its name, and to believe it. */
  readonly client: { readonly ca: string; readonly lookup: LookupFunction };
  /** Begins to ask; what comes back is read by the caller. */
  readonly open: (asked: Asked, signal?: AbortSignal) => Promise<IncomingMessage>;
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/deploy.md', import.meta.url)),
  'utf8',
);

/** The names of the site all lead to this machine. */
const lookup: LookupFunction = (_name, { all }, done) => {
  if (all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};

/**
 * Starts nginx with what the page on serving to others shows for it, in front of a server.
 *
 * @param upstream where the server is found
 * @param edit changes what the page shows
 */
export async function proxiedSite(
  upstream: string,
  edit: (shown: string) => string = (shown) => shown,
): Promise<ProxiedSite> {
  const port = await freePort();
  const plainPort = await freePort();
  const trusted = await authority('Tests');
  const { certificate, key } = await signed(trusted, publicHost);
  const places: readonly (readonly [shown: string, here: string])[] = [
    ['listen 80;', `listen 127.0.0.1:${String(plainPort)};`],
    ['listen 443 ssl', `listen 127.0.0.1:${String(port)} ssl`],
    [`/etc/ssl/${publicHost}/`, ''],
    ['http://127.0.0.1:4000', upstream],
  ];
  const http = places.reduce((shown, [there, here]) => replaced(shown, there, here), shownFor());
  const nginx = await startNginx({
    // Compression as Debian has it, and of answers too.
    http: `gzip on;\ngzip_min_length 1;\ngzip_types application/json;\n${edit(http)}`,
    files: { 'fullchain.pem': certificate, 'privkey.pem': key },
    port,
  });
  const client = { ca: trusted.certificate, lookup };
  const agent = new Agent({ keepAlive: true });
  const open: ProxiedSite['open'] = ({ method, path, headers = {}, body, from }, signal) =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          ...client,
          ...{ agent, host: publicHost, servername: publicHost, port, path, headers },
          ...(method === undefined ? {} : { method }),
          ...(from === undefined ? {} : { localAddress: from }),
          ...(signal === undefined ? {} : { signal }),
        },
        resolve,
      );
      sent.on('error', reject).end(body);
    });
  return {
    port,
    plainPort,
    client,
    open,
    ask: async (asked) => {
      const answer = await open(asked);
      const { statusCode: status = 0, headers, rawHeaders } = answer;
      return { status, headers, rawHeaders, body: await text(answer) };
    },
    close: async () => {
      agent.destroy();
      await nginx.close();
    },
  };
}

function shownFor(): string {
  const [, shown] = /^```nginx\n([^]*?)^```$/mu.exec(page) ?? [];
  if (shown === undefined) throw new Error('The page shows nothing for nginx.');
  return shown;
}

/** @throws Error where the text has nothing to replace: then the page and this differ */
function replaced(shown: string, there: string, here: string): string {
  const changed = shown.replaceAll(there, here);
  if (changed === shown) throw new Error(`The page does not show ${there} for nginx.`);
  return changed;
}
