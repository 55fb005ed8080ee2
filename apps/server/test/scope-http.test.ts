import { openSqliteStore } from '@samenspel/store-sqlite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { scopeOverHttp } from './scope-over-http.ts';

let folder = '';
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

scopeOverHttp(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenspel-scope-'));
  return await openSqliteStore(join(folder, 'store.sqlite'));
}, 40);
