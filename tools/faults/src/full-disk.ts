import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError, type NoteChange, type Store } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { disturbedImport } from './disturbed-import.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { importedStudy } from './imported.ts';

const collaborations = { short: 4000, full: 16_000 } as const;
const room = { short: 3_000_000, full: 8_000_000 } as const;

const execute = promisify(execFile);

/** A disk that fills up during an import, and is given more room. */
interface SmallDisk {
  readonly name: string;
  readonly file: string;
  readonly open: () => Promise<Store>;
  readonly widen: () => Promise<void>;
}

/** Fills the disk below SQLite during an import: a real small one where one may be mounted, else by a limit of the file. */
export function fullDisk(size: FaultSize): Promise<FaultResult> {
  return cleaningUp(async (bench) => {
    const { study, notes } = importedStudy(collaborations[size]);
    const imported = disturbedImport(collaborations[size]);
    const whole = { type: 'sqlite', file: join(bench.folder, 'undisturbed.sqlite') } as const;
    const undisturbed = await imported.undisturbed(whole, bench.folder);
    const found = finding();
    const disk =
      (size === 'full' ? await mounted(bench, room[size]) : undefined) ??
      limited(bench, room[size]);
    const place = { type: 'sqlite', file: disk.file } as const;
    const changes: readonly NoteChange[] = [...notes()].map((put) => ({ put }));
    let acknowledged = 0;

    const store = await disk.open();
    let refusal: unknown;
    try {
      await store.write(study, changes, {
        onProgress: (done) => {
          acknowledged = done.notes;
        },
      });
    } catch (error) {
      refusal = error;
    }
    const said =
      refusal instanceof StoreError ? `${refusal.code} ${refusal.message}` : String(refusal);
    found.expect(
      /^STORE_UNAVAILABLE .*no room left/u.test(said),
      `a full disk was told as: ${said}`,
    );
    found.expect((await store.health()).ok, 'what is there can be read no more');
    await store.close();
    await imported.check(place, acknowledged, found);
    await disk.widen();
    const wider = await openSqliteStore(disk.file);
    const report = await wider.write(study, changes);
    await wider.close();
    found.expect(
      report.added + report.unchanged === changes.length && report.unchanged >= acknowledged,
      `with more room ${report.added} added, ${report.unchanged} unchanged`,
    );
    await imported.checkWhole(place, undisturbed, found);
    const row = {
      done: `${disk.name} of ${room[size] / 1e6} MB under SQLite, full during an import of ${changes.length} notes`,
      times: 1,
      seen: `${acknowledged} notes acknowledged, then: ${said}; with more room ${report.added} were added, and all compared with an import that nothing disturbed`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}

function limited({ folder }: Bench, maxBytes: number): SmallDisk {
  const file = join(folder, 'limited.sqlite');
  return {
    name: 'a limit (maxBytes)',
    file,
    open: () => openSqliteStore(file, { maxBytes }),
    widen: () => Promise.resolve(),
  };
}

/** A file system of its own in memory, where this user may mount one. */
async function mounted({ folder, later }: Bench, bytes: number): Promise<SmallDisk | undefined> {
  const at = join(folder, 'disk');
  await mkdir(at);
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', at]);
  } catch {
    return undefined;
  }
  later(() => execute('umount', [at]));
  const file = join(at, 'store.sqlite');
  return {
    name: 'a disk (tmpfs)',
    file,
    open: () => openSqliteStore(file),
    widen: async () => {
      await execute('mount', ['-o', `remount,size=${20 * bytes}`, at]);
    },
  };
}
