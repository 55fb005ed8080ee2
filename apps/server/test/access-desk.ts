import { createMemoryStore } from '@samenspel/store-memory';
import type { Store } from '@samenspel/store';
import type { FastifyInstance } from 'fastify';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openAccess, type Access, type AccessOptions } from '../src/access/access.ts';
import type { Caller } from '../src/access/caller.ts';
import type { AccessRefusal } from '../src/access/refusal.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';

/** A folder of tokens and grants of its own, and what is opened on it. */
export interface AccessDesk {
  readonly folder: string;
  readonly store: Store;
  readonly write: (name: string, text: string, mode?: number) => Promise<void>;
  readonly open: (options?: Partial<AccessOptions>) => Promise<Access>;
  /** Routes on an access, not listening yet. */
  readonly serve: (
    access: Access,
    settings?: Readonly<Record<string, string>>,
  ) => Promise<FastifyInstance>;
  readonly close: () => Promise<void>;
}

export async function accessDesk(store: Store = createMemoryStore()): Promise<AccessDesk> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'samenspel-access-'));
  const folder = path.join(home, 'access');
  await mkdir(folder, { mode: 0o700 });
  const opened: { close: () => Promise<unknown> }[] = [];
  return {
    folder,
    store,
    write: async (name, text, mode = 0o600) => {
      await writeFile(path.join(folder, name), text);
      await chmod(path.join(folder, name), mode);
    },
    open: async (options = {}) => {
      const access = await openAccess({ store, folder, ...options });
      opened.push(access);
      return access;
    },
    serve: async (access, settings = {}) => {
      const app = await createApp({
        store,
        access,
        language: 'en',
        configuration: configured(settings),
        log: () => undefined,
      });
      opened.push({ close: () => app.close() });
      return app;
    },
    close: async () => {
      for (const each of opened) await each.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Who a token, or none, is to an access. */
export function callerBy(access: Access, token?: string): Promise<Caller | AccessRefusal> {
  return access.callerOf({
    url: '/graphql',
    rawHeaders: token === undefined ? [] : ['Authorization', `Bearer ${token}`],
  });
}

/** What is said of who presents a token: the subject, or why it is refused. */
export async function saidOf(access: Access, token?: string): Promise<string> {
  const caller = await callerBy(access, token);
  return 'refusal' in caller
    ? `${String(caller.refusal.status)} ${caller.refusal.message}`
    : caller.subject;
}
