import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Io } from '../src/io.ts';
import { endedCall, ioIn, type Ended } from './ended-call.ts';

/** A folder of its own for each test, and the command as run in it. */
export interface Desk {
  readonly folder: string;
  /** Writes files of a study in the folder `study`; folders are made. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Where a file of the study is. */
  readonly file: (name: string) => string;
  readonly samenspel: (...args: readonly string[]) => Promise<Ended>;
  /** What a call may touch, with some of it changed. */
  readonly io: (changed?: Partial<Io>) => Io;
}

export function desk(): Desk {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-desk-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const file = (name: string) => path.join(folder, 'study', name);
  return {
    get folder() {
      return folder;
    },
    file,
    io: (changed) => ioIn(folder, changed),
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(path.dirname(file(name)), { recursive: true });
        await writeFile(file(name), text);
      }
    },
    async remove(name) {
      await rm(file(name), { recursive: true });
    },
    samenspel: (...args) => endedCall(folder, args),
  };
}

export const manifest = 'id: study\ntitle: A study\nlanguages: [en]\n';

const actors = `---
type: register
---

- [[nurse]] [kind:: district nurse] [granularity:: category]
- [[neighbours]] [kind:: neighbours] [granularity:: category]
- [[church]] [kind:: church] [granularity:: category]
`;

/** An interview with one claim that the nurse works with somebody, and what else it says. */
export function interview(partner: string, more = ''): string {
  return `---
type: synthesis
said-by: authors
who: "[[nurse]]"
---

- Works with them every week. [with:: [[${partner}]]] ^works
${more}`;
}

/** A study without problems: three notes, two claims. */
export const soundStudy: Readonly<Record<string, string>> = {
  'samenspel.yaml': manifest,
  'actors.md': actors,
  'interviews/one.md': interview('neighbours'),
  'interviews/two.md': interview('church'),
};
