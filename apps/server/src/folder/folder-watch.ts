import { systemCode } from '@samenspel/notes/node';
import { watch, type FSWatcher } from 'node:fs';
import { manifestName } from '@samenspel/notes';
import path from 'node:path';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

/**
 * Watches the folders of a study one by one. A folder is watched from before it is listed, so that nothing that comes
 * after is missed; watching a tree as a whole loses files in new folders on some systems.
 */
export interface FolderWatch {
  /** Watches a folder, if it is not watched already. */
  readonly enter: (folder: string) => void;
  /** Lets go of folders that were not entered since the last time. */
  readonly leaveOthers: () => void;
  readonly close: () => void;
}

/** @param changed called when something may have changed that a study is made of */
export function watchFolders(changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let entered = new Set<string>();

  function leave(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    enter(folder) {
      entered.add(folder);
      if (watchers.has(folder)) return;
      const watcher = watched(folder, (event, name) => {
        // A folder that is moved or removed tells so under its own name; another may take its place.
        if (event === 'rename' && (name === null || name === path.basename(folder))) leave(folder);
        if (name === null || concerns(event, name)) changed();
      });
      watcher.on('error', () => {
        leave(folder);
        changed();
      });
      watchers.set(folder, watcher);
    },
    leaveOthers() {
      for (const folder of watchers.keys()) if (!entered.has(folder)) leave(folder);
      entered = new Set();
    },
    close() {
      for (const folder of watchers.keys()) leave(folder);
    },
  };
}

function watched(
  folder: string,
  listener: (event: string, name: string | null) => void,
): FSWatcher {
  try {
    return watch(folder, listener);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (!['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)) throw error;
    throw new CommandError(exitCodes.failed.code, tooMany(folder, code), { cause: error });
  }
}

function tooMany(folder: string, code: string): Words {
  return {
    nl: `de map ${folder} kan niet worden gevolgd (${code}): het systeem volgt er al zoveel als het mag. Sta er meer toe (op Linux: fs.inotify.max_user_watches).`,
    en: `the folder ${folder} cannot be followed (${code}): the system follows as many as it may. Allow more (on Linux: fs.inotify.max_user_watches).`,
  };
}

/** Whether an event can be about a note, the manifest or a folder: hidden files are none of these. */
function concerns(event: string, name: string): boolean {
  if (name.startsWith('.')) return false;
  return event === 'rename' || name === manifestName || name.toLowerCase().endsWith('.md');
}
