import type { Diagnostic } from 'vscode-languageserver';
import {
  createFolder,
  diagnostics,
  manifestDiagnostics,
  type FolderKeeper,
} from '@samenspel/language-service';
import {
  manifestName,
  parseManifest,
  refusedFile,
  type Decoded,
  type Refusal,
} from '@samenspel/notes';
import type { Client } from './client.ts';
import type { Files, FileText } from './files.ts';
import { createLateness } from './lateness.ts';
import { foldersAbove, isHidden, isMarkdown, manifestUri } from './note-paths.ts';
import type { OpenDocument } from './open-document.ts';
import type { StudyMemory } from './remembered-study.ts';
import { createRemembering } from './remembering.ts';
import type { Settings } from './settings.ts';

/** What a study is opened in. */
export interface StudySurroundings {
  readonly files: Files;
  readonly client: Pick<Client, 'encoding'>;
  /** Where studies are remembered, if they are. */
  readonly memory: StudyMemory | undefined;
  readonly settings: () => Settings;
  /** Shows diagnostics in the place of those that were shown; `version` is that of the text in the editor. */
  readonly publish: (uri: string, shown: readonly Diagnostic[], version?: number) => void;
  /** There is something to do in the background. */
  readonly wake: () => void;
  /** Something failed that should not have; it goes on without. */
  readonly failed: (what: string, error: unknown) => void;
}

/** A study whose notes are read, kept current and told of. */
export interface OpenStudy {
  readonly folder: FolderKeeper;
  /** Whether no notes are to be read any more. */
  readonly isRead: boolean;
  /** How many of the notes are read, from 0 to 1. */
  readonly progress: number;
  /** Lists the files anew; `step` reads them. */
  list(): Promise<void>;
  /** A file may have changed on disk. */
  changed(path: string): void;
  /** Takes in the manifest as it is on disk; tells whether there is one. */
  readManifest(): Promise<boolean>;
  /** The editor has another text of a file than before. */
  show(path: string, document: OpenDocument): void;
  /** The editor has closed a file. */
  close(path: string): void;
  /** Tells anew what there is to tell of each file. */
  tellAgain(): void;
  /** Does a little of what waits: tells of open notes, reads files, tells of others. Gives whether there was any. */
  step(): Promise<boolean>;
  /** Takes back all that was told. */
  end(): void;
}

/** Milliseconds at a time in which notes are resolved. */
const portion = 2;
/** Files that are read at once. */
const atOnce = 32;

/** @param manifest of the study, as it was read */
export function openStudy(
  root: string,
  manifest: Decoded,
  { files, client, memory, settings, publish, wake, failed }: StudySurroundings,
): OpenStudy {
  const folder: FolderKeeper = createFolder({
    root,
    manifest: manifest.ok ? manifest.text : '',
    encoding: client.encoding,
    read(path) {
      const found = files.now?.(folder.uri(path));
      return found !== undefined && found !== 'same' && found.ok ? found.text : undefined;
    },
    get language() {
      return settings().language;
    },
  });
  const remembering = createRemembering({ root, folder, studies: memory, failed });
  const documents = new Map<string, OpenDocument>();
  const unread = new Set<string>();
  /** Files of which there may be something else to tell. */
  const stale = new Set<string>([manifestName]);
  /** Files of which something was told. */
  const told = new Set<string>();
  /** What was told of open files. */
  const toldOpen = new Map<string, string>();
  const lateness = createLateness(({ files: lateFiles, folders }) => {
    for (const path of lateFiles) unread.add(path);
    if (unread.delete(manifestName)) attempted('reading the manifest', readManifestAgain());
    if (folders.size > 0)
      attempted(
        'listing',
        listed(folders, (path) => !folder.has(path)),
      );
    wake();
  });
  let onDisk = manifest;
  let isListed = false;
  let isRead = false;
  let isEnded = false;
  let most = 0;

  function shownOf(path: string): readonly Diagnostic[] {
    if (path !== manifestName) return diagnostics(folder, path);
    const document = documents.get(path);
    if (document === undefined && !onDisk.ok)
      return manifestDiagnostics(folder, [refusedFile(onDisk.refusal)], '');
    const text = document?.text ?? (onDisk.ok ? onDisk.text : '');
    return manifestDiagnostics(folder, parseManifest(text).diagnostics, text);
  }

  function tell(path: string): void {
    stale.delete(path);
    const document = documents.get(path);
    let shown: readonly Diagnostic[];
    try {
      shown = shownOf(path);
    } catch (error) {
      failed('diagnostics', error);
      return;
    }
    if (shown.length === 0 && !told.has(path) && document === undefined) return;
    if (shown.length === 0) told.delete(path);
    else told.add(path);
    if (document !== undefined) {
      // What is open is told of at once, and may come up again when others are resolved.
      const now = JSON.stringify([document.version, shown]);
      if (toldOpen.get(path) === now) return;
      toldOpen.set(path, now);
    }
    publish(document?.uri ?? folder.uri(path), shown, document?.version);
  }

  /** Whether what lies at a path counts, as `list` would find. */
  function counts(path: string): boolean {
    if (isHidden(path) || folder.ignores(path)) return false;
    return foldersAbove(path).every((above) => {
      const code = folder.refusal(above)?.code;
      return code === undefined || code === 'late';
    });
  }

  function remove(path: string): void {
    remembering.changed(path, undefined);
    folder.remove(path);
    stale.add(path);
  }

  function refuse(path: string, refusal: Refusal): void {
    remembering.changed(path, undefined);
    folder.refuse(path, refusal);
    stale.add(path);
  }

  function removeWithAllBelow(path: string): void {
    remove(path);
    const below = `${path}/`;
    for (const one of [...folder.paths(), ...told]) if (one.startsWith(below)) remove(one);
  }

  /** Reads some files, all at once: where they are far away, each by itself would take as long as all of them. */
  async function readSome(): Promise<void> {
    const paths = firstOf(unread, atOnce);
    for (const path of paths) unread.delete(path);
    const texts = await Promise.all(
      paths.map(async (path) => {
        try {
          const text = files.now?.(folder.uri(path), remembering.stampOf(path));
          return { path, text: text ?? (await files.read(folder.uri(path))) };
        } catch (error) {
          failed('reading a note', error);
          return undefined;
        }
      }),
    );
    for (const read of texts) if (read !== undefined && !isEnded) take(read.path, read.text);
  }

  function take(path: string, text: FileText | 'same'): void {
    try {
      if (text === 'same') {
        if (!remembering.recall(path)) unread.add(path);
        return;
      }
      if (isLate(text)) {
        lateness.file(path);
        // What is known of it is better than nothing.
        if (folder.has(path)) return;
      }
      if (!text.ok && text.refusal.code === 'vanished') removeWithAllBelow(path);
      if (!isMarkdown(path)) return;
      // A note that is taken in waits to be resolved, and is told of then.
      if (text.ok) {
        remembering.changed(path, text.stamp);
        folder.set(path, text.text);
      } else if (text.refusal.code !== 'vanished') refuse(path, text.refusal);
    } catch (error) {
      failed('taking in a note', error);
    }
  }

  function openAndStale(): string | undefined {
    for (const path of documents.keys()) if (stale.has(path)) return path;
    return undefined;
  }

  /**
   * Lists the files anew.
   *
   * @param late folders that were late before
   * @param isWanted whether a file that is there is to be read
   */
  async function listed(
    late: ReadonlySet<string>,
    isWanted: (path: string) => boolean,
  ): Promise<void> {
    const found = new Set<string>();
    try {
      for await (const { path, refusal } of files.list(root, (one) => folder.ignores(one))) {
        if (isEnded) return;
        found.add(path);
        if (refusal?.code === 'late') lateness.folder(path);
        if (refusal !== undefined) refuse(path, refusal);
        else if (isWanted(path)) unread.add(path);
      }
      for (const path of [...folder.paths(), ...told, ...late])
        if (path !== manifestName && !found.has(path) && !lateness.hides(path)) remove(path);
    } catch (error) {
      failed(`listing ${root}`, error);
    }
    isListed = true;
    most = unread.size;
    wake();
  }

  async function readManifestAgain(): Promise<void> {
    if (await study.readManifest()) await study.list();
  }

  function attempted(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      failed(what, error);
    });
  }

  const study: OpenStudy = {
    folder,
    get isRead() {
      return isRead || isEnded;
    },
    get progress() {
      return most === 0 ? 0 : 1 - unread.size / most;
    },
    list: () => listed(new Set(), () => true),
    changed(path) {
      if (!counts(path)) return;
      unread.add(path);
      wake();
    },
    async readManifest() {
      const read = await files.read(manifestUri(root));
      if (!read.ok && read.refusal.code === 'vanished') return false;
      if (isLate(read)) lateness.file(manifestName);
      onDisk = read;
      if (read.ok) folder.setManifest(read.text);
      study.tellAgain();
      return true;
    },
    show(path, document) {
      const isKnown = documents.has(path);
      if (!isKnown && path !== manifestName && !(isMarkdown(path) && counts(path))) return;
      documents.set(path, document);
      stale.add(path);
      wake();
      if (path === manifestName) return;
      if (isKnown) folder.change(path, document.text);
      else folder.open(path, document.text);
    },
    close(path) {
      if (!documents.delete(path)) return;
      toldOpen.delete(path);
      stale.add(path);
      wake();
      if (path !== manifestName) folder.close(path);
    },
    tellAgain() {
      for (const path of [manifestName, ...folder.paths(), ...told]) stale.add(path);
      wake();
    },
    async step() {
      if (isEnded) return false;
      // Before all notes are read, names that lead somewhere seem to lead nowhere.
      const open = isRead ? openAndStale() : undefined;
      if (open !== undefined) {
        tell(open);
        return true;
      }
      if (unread.size > 0) {
        await readSome();
        return true;
      }
      if (!isListed) return false;
      if (!isRead) {
        isRead = true;
        return true;
      }
      const [closed] = stale;
      if (closed !== undefined) {
        tell(closed);
        return true;
      }
      return resolveMore();
    },
    end() {
      isEnded = true;
      remembering.end();
      lateness.end();
      for (const path of told) publish(documents.get(path)?.uri ?? folder.uri(path), []);
    },
  };

  if (isLate(manifest)) lateness.file(manifestName);

  function resolveMore(): boolean {
    let paths: readonly string[] = [];
    try {
      paths = folder.work(portion);
    } catch (error) {
      failed('resolving', error);
    }
    for (const path of paths) stale.add(path);
    const isMore = paths.length > 0 || folder.waiting > 0;
    if (!isMore) remembering.quiet();
    return isMore;
  }

  return study;
}

function isLate(text: Decoded): boolean {
  return !text.ok && text.refusal.code === 'late';
}

function firstOf<Value>(values: Iterable<Value>, most: number): readonly Value[] {
  const found: Value[] = [];
  for (const value of values) {
    if (found.length === most) break;
    found.push(value);
  }
  return found;
}
