import { withTables } from '@samenspel/pages';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployTables } from '../scripts/deploy-page.ts';
import { settingsOf } from '../src/configuration/configuration.ts';
import { allSettings } from '../src/configuration/settings.ts';
import { caller } from './caller.ts';
import { bearer, serveStudy, type ServedApp } from './http-served.ts';
import { prepareExamples, runLine } from './shell.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/deploy.md');

const settingsFile = 'samenspel-server.yaml';

const made = caller(async (call) => {
  const { folder } = call;
  await prepareExamples(call);
  // As it is, but for the port, which others may have.
  const file = read(`deploy/${settingsFile}`).replace('port: 4000', 'port: 0');
  await writeFile(path.join(folder(), settingsFile), file);
});

const lines = Array.from(page.matchAll(/^```sh\n(?<code>[^]*?)^```$/gmu), ({ groups }) =>
  (groups?.code ?? '').trimEnd().split('\n'),
).flat();

describe('the page on serving to others', () => {
  test('has the settings of the code', () => {
    expect(page).toContain('<!-- table: settings -->');
    expect(withTables(page, deployTables)).toBe(page);
  });

  test.each(lines)('shows a call that runs: %s', async (line) => {
    const { code, out, err } = await runLine(made, line);
    expect(code, `${err}${out}`).toBe(0);
  });

  test('names settings that there are', () => {
    const names = new Set(allSettings.map(({ name }) => name));
    const groups = new Set([...names].flatMap((name) => name.split('.').slice(0, -1)));
    for (const [, name = ''] of page.matchAll(/`([a-z]+\.[a-z-]+)(?:: [^`]+)?`/gu)) {
      if (groups.has(name.split('.')[0] ?? '')) expect(names, name).toContain(name);
    }
  });

  test('speaks of files that there are', () => {
    for (const [, file = ''] of page.matchAll(/\]\(((?:\.\.\/)?[\w./-]+)\)/gu))
      expect(existsSync(path.join(root, 'docs', file)), file).toBe(true);
  });
});

describe('the page on serving to others, of a server that runs', () => {
  let served: ServedApp;
  beforeAll(async () => {
    served = await serveStudy();
    await served.ask({ query: '{ collaborations(first: 1) { nodes { text } } }' });
  });
  afterAll(async () => {
    await served.close();
  });

  test.each(Array.from(page.matchAll(/http:\/\/localhost:4000(\/\w+)/gu), ([, at]) => at ?? ''))(
    'shows an address that answers: %s',
    async (at) => {
      expect((await served.get(at)).statusCode).toBe(200);
    },
  );

  test('tells to watch measures that there are', async () => {
    const { body } = await served.get('/metrics', bearer(served));
    // Those of connections are there on a Neo4j alone, whose test has them.
    const measures = [
      ...page.matchAll(/`((?!samenspel_store_connections)(?:samenspel|nodejs|process)_\w+)`/gu),
    ];
    expect(measures.length).toBeGreaterThan(5);
    for (const [, name = ''] of measures) expect(body).toContain(`# TYPE ${name} `);
  });
});

const variables = allSettings.flatMap(({ env, secret }) => (secret ? [env, `${env}_FILE`] : [env]));

const compose = z.object({
  services: z.object({
    server: z.object({
      environment: z.record(z.string(), z.string()),
      secrets: z.array(z.string()),
    }),
    neo4j: z.object({ image: z.string() }),
    caddy: z.object({ ports: z.array(z.string()) }),
  }),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

describe('what is deployed', () => {
  test('by compose has settings that there are, with values that can be', async () => {
    const { services, secrets } = compose.parse(parse(read('deploy/compose.yaml')));
    const { environment } = services.server;
    for (const name of Object.keys(environment)) expect(variables).toContain(name);
    for (const name of services.server.secrets) expect(secrets).toHaveProperty(name);
    const { SAMENSPEL_NEO4J_PASSWORD_FILE, ...env } = environment;
    expect(SAMENSPEL_NEO4J_PASSWORD_FILE).toBe('/run/secrets/neo4j_password');
    const configuration = await settingsOf(
      { text: () => undefined },
      { env: { ...env, SAMENSPEL_PUBLIC_HOSTS: 'samenspel.example.org' }, cwd: '/' },
    );
    expect(configuration.unknown).toEqual([]);
  });

  test('by systemd has settings that there are', () => {
    const unit = read('deploy/samenspel.service');
    for (const [, name = ''] of unit.matchAll(/^#? ?Environment=(\w+)=/gmu))
      expect(variables).toContain(name);
    expect(unit).toContain(`/etc/samenspel/${settingsFile}`);
    // There is no home in which it would be otherwise.
    expect(unit).toMatch(/^ProtectHome=yes$/mu);
    const [, folder = ''] = /^# Environment=SAMENSPEL_ACCESS_FOLDER=(.*)$/mu.exec(unit) ?? [];
    expect(folder).toMatch(/^\/var\/lib\/samenspel\//u);
    expect(page).toContain(folder);
  });
});
