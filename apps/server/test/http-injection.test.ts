import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { injection } from './injection.ts';

let folder: string;
let opened = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-injection-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

injection(() => {
  opened += 1;
  return Promise.resolve({ type: 'sqlite', file: path.join(folder, `${String(opened)}.sqlite`) });
});
