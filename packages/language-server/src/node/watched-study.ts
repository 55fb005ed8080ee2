import { manifestName } from '@samenspel/notes';
import { systemCode } from '@samenspel/notes/node';
import { existsSync, lstatSync, readdirSync, watch, type Dirent, type FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';
import type { Watch } from '../files.ts';

/**
 * Watches the folders of a study one by one: watching a tree as a whole loses files in new folders on some systems.
 * Where the system watches no more, what comes after is only seen when it is opened or saved in the editor.
 *
 * @param changed called with the path of what may have changed, within the study
 */
export function watchStudy(study: string, changed: (path: string) => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  enter('', false);

  function leave(path: string): void {
    for (const [folder, watcher] of watchers) {
      if (folder !== path && !folder.startsWith(`${path}/`)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  }

  function enter(folder: string, isNew: boolean): void {
    if (watchers.has(folder)) return;
    const place = join(study, folder);
    if (folder !== '' && existsSync(join(place, manifestName))) return;
    const entries = attempted(() => {
      // Watched from before it is listed, so that nothing that comes after is missed.
      const watcher = watch(place, (event, name) => {
        // A folder that goes says so under its own name; another may take its place.
        if (event === 'rename' && name === basename(place) && !existsSync(place)) leave(folder);
        else if (name !== null) happened(within(folder, name), name);
      });
      watcher.on('error', () => {
        leave(folder);
      });
      watchers.set(folder, watcher);
      return readdirSync(place, { withFileTypes: true });
    });
    for (const entry of entries ?? []) found(within(folder, entry.name), entry, isNew);
  }

  function found(path: string, entry: Dirent, isNew: boolean): void {
    if (isHidden(entry.name)) return;
    if (entry.isDirectory()) enter(path, isNew);
    else if (isNew) changed(path);
  }

  function happened(path: string, name: string): void {
    if (isHidden(name)) return;
    const is = attempted(() => lstatSync(join(study, path), { throwIfNoEntry: false }));
    if (is?.isDirectory()) enter(path, true);
    else {
      leave(path);
      changed(path);
    }
  }

  return {
    close() {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** What the system refuses is passed over. */
function attempted<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
