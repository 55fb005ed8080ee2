import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFolder, type FolderKeeper } from '@samenspel/language-service';
import type { RememberedStudy, StudyMemory } from '../src/remembered-study.ts';
import { createRemembering, pause, type Remembering } from '../src/remembering.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = { 'een.md': 'Over [[buren]].\n', 'twee.md': 'Over [[kerk]].\n' };

interface Opened {
  readonly folder: FolderKeeper;
  readonly remembering: Remembering;
  readonly saved: readonly RememberedStudy[];
  /** A note is on disk, and is read. */
  readonly read: (path: string, text: string, stamp: string) => void;
}

function opened(known?: RememberedStudy): Opened {
  const folder = createFolder({ manifest: 'id: straat\ntitle: Straat' });
  const saved: RememberedStudy[] = [];
  const studies: StudyMemory = {
    load: () => known,
    save: (_, { memory, stamps }) => void saved.push({ memory, stamps: new Map(stamps) }),
  };
  const remembering = createRemembering({
    ...{ root: 'file:///straat', folder, studies },
    failed(what, error) {
      throw new Error(what, { cause: error });
    },
  });
  return {
    ...{ folder, remembering, saved },
    read(path, text, stamp) {
      remembering.changed(path, stamp);
      folder.set(path, text);
      while (folder.waiting > 0) folder.work(10);
      remembering.quiet();
    },
  };
}

/** A study that was read and written. */
function written(): Opened {
  const study = opened();
  for (const [path, text] of Object.entries(texts)) study.read(path, text, '1');
  vi.advanceTimersByTime(pause);
  return study;
}

const names = ({ saved }: Opened) => saved.map(({ memory }) => [...memory.names].sort());

it('writes a study once, some minutes after it was read', () => {
  const study = opened();
  for (const [path, text] of Object.entries(texts)) study.read(path, text, '1');
  vi.advanceTimersByTime(60_000);
  expect(study.saved).toEqual([]);
  vi.advanceTimersByTime(pause);
  study.remembering.quiet();
  vi.advanceTimersByTime(pause);
  study.remembering.end();
  expect(names(study)).toEqual([['buren', 'kerk']]);
});

it('writes nothing while an open note is saved, and writes it when it is closed', () => {
  const study = written();
  study.folder.open('een.md', texts['een.md']);
  for (let save = 2; save < 9; save++) {
    study.read('een.md', `Over [[wijk ${save}]].\n`, String(save));
    vi.advanceTimersByTime(pause);
  }
  expect(study.saved).toHaveLength(1);
  study.folder.close('een.md');
  while (study.folder.waiting > 0) study.folder.work(10);
  study.remembering.quiet();
  vi.advanceTimersByTime(pause);
  expect(names(study)).toEqual([
    ['buren', 'kerk'],
    ['kerk', 'wijk 8'],
  ]);
  expect(study.saved[1]?.stamps.get('een.md')).toBe('8');
});

it('keeps nothing of what an open note was before, when the server ends', () => {
  const study = written();
  study.folder.open('een.md', texts['een.md']);
  study.read('een.md', 'Leeg.\n', '2');
  study.remembering.end();
  expect(names(study)).toEqual([['buren', 'kerk'], ['kerk']]);
  expect(vi.getTimerCount()).toBe(0);
});

it('writes a study whose manifest has changed', () => {
  const study = written();
  study.folder.setManifest('id: straat\ntitle: Straat\nlanguages: [en]');
  study.remembering.end();
  expect(study.saved).toHaveLength(2);
});

it.each<[string, (study: Opened) => void, number]>([
  ['as it was', () => undefined, 0],
  [
    'without a note',
    ({ remembering, folder }) => {
      remembering.changed('een.md', undefined);
      folder.remove('een.md');
    },
    1,
  ],
  [
    'with another text of a note',
    ({ read }) => {
      read('een.md', 'Over [[wijk]].\n', '2');
    },
    1,
  ],
])('writes a study that is opened again %s only when it is another', (_, change, times) => {
  const [known] = written().saved;
  const again = opened(known);
  for (const path of Object.keys(texts)) expect(again.remembering.recall(path)).toBe(true);
  change(again);
  again.remembering.quiet();
  again.remembering.end();
  expect(again.saved).toHaveLength(times);
  expect(again.saved.flatMap(({ memory }) => memory.names)).not.toContain('buren');
});
