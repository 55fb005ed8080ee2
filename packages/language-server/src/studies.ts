import { folderUris, type FolderUris } from '@samenspel/language-service';
import { manifestName } from '@samenspel/notes';
import type { Watch } from './files.ts';
import { foldersAbove, isHidden, isMarkdown, manifestUri } from './note-paths.ts';
import type { OpenDocument } from './open-document.ts';
import { openStudy, type OpenStudy, type StudySurroundings } from './open-study.ts';

/** A file, by the study that it is of. */
export interface Place {
  readonly study: OpenStudy;
  readonly path: string;
}

/** The studies in the folders of an editor. */
export interface Studies {
  /** Opens the study of a folder, once the folder has one. */
  add(root: string): void;
  remove(root: string): void;
  /** Waits until it is known which studies there are. */
  readonly settled: () => Promise<unknown>;
  all(): readonly OpenStudy[];
  at(uri: string): Place | undefined;
  /** A file may have changed on disk. */
  changed(uri: string): void;
  /** The editor has opened or changed a file, or closed it. */
  show(document: OpenDocument): void;
  close(uri: string): void;
  end(): void;
}

export interface StudiesOptions extends StudySurroundings {
  /** Whether files are watched here, since the editor does not. */
  readonly isWatched: boolean;
  /** A study is open, but its notes are still to be read. */
  readonly opened: (study: OpenStudy, name: string) => void;
  /** A study is no longer open. */
  readonly closed: (study: OpenStudy) => void;
}

interface Root {
  /** Whether a file was opened in it, rather than the folder itself. */
  readonly isFound: boolean;
  readonly uris: FolderUris;
  study?: OpenStudy;
  watch?: Watch | undefined;
}

export function createStudies(options: StudiesOptions): Studies {
  const { files, failed } = options;
  const roots = new Map<string, Root>();
  /** All that the editor has open: a study may come after the file. */
  const documents = new Map<string, OpenDocument>();
  let settling: Promise<unknown> = Promise.resolve();

  function settle(work: Promise<void>): void {
    const known = work.catch((error: unknown) => {
      failed(`looking for ${manifestName}`, error);
    });
    settling = Promise.all([settling, known]);
  }

  /** The innermost folder that a file is in. */
  function rootOf(uri: string): { readonly root: string; readonly path: string } | undefined {
    let found: { readonly root: string; readonly path: string } | undefined;
    for (const [root, { uris }] of roots) {
      const path = uris.path(uri);
      if (path !== undefined && (found === undefined || path.length < found.path.length))
        found = { root, path };
    }
    return found;
  }

  function at(uri: string): Place | undefined {
    const found = rootOf(uri);
    const study = found === undefined ? undefined : roots.get(found.root)?.study;
    return found === undefined || study === undefined ? undefined : { study, path: found.path };
  }

  async function open(root: string): Promise<void> {
    const manifest = await files.read(manifestUri(root));
    const entry = roots.get(root);
    if (entry === undefined || entry.study !== undefined) return;
    if (!manifest.ok && manifest.refusal.code === 'vanished') return;
    const study = openStudy(root, manifest, options);
    entry.study = study;
    for (const document of documents.values()) {
      const place = at(document.uri);
      if (place?.study === study) study.show(place.path, document);
    }
    void study.list();
    options.opened(study, decodeURIComponent(root.replace(/\/$/, '').replace(/^.*\//, '')));
  }

  function closeStudy(entry: Root): void {
    const { study } = entry;
    if (study === undefined) return;
    study.end();
    delete entry.study;
    options.closed(study);
  }

  async function manifestChanged(root: string, entry: Root): Promise<void> {
    if (entry.study === undefined) await open(root);
    else if (await entry.study.readManifest()) await entry.study.list();
    else closeStudy(entry);
  }

  /** A folder of a study that becomes one of its own, or is none any more, takes its notes along. */
  async function innerChanged(path: string, { uris, study }: Root): Promise<void> {
    if (study === undefined || isHidden(path) || study.folder.ignores(path)) return;
    const folder = path.slice(0, -manifestName.length - 1);
    // Below what is passed over nothing is looked for.
    const codes = foldersAbove(folder).map((above) => study.folder.refusal(above)?.code);
    if (codes.some((code) => code !== undefined && code !== 'late')) return;
    const manifest = await files.read(manifestUri(uris.uri(folder)));
    const isStudy = manifest.ok || manifest.refusal.code !== 'vanished';
    const wasStudy = study.folder.refusal(folder)?.code === 'nested-study';
    if (isStudy !== wasStudy) await study.list();
  }

  function changedAt(root: string, path: string): void {
    const entry = roots.get(root);
    if (entry === undefined) return;
    const isManifest = path === manifestName;
    if (!isManifest && !path.endsWith(`/${manifestName}`)) {
      entry.study?.changed(path);
      return;
    }
    const done = isManifest ? manifestChanged(root, entry) : innerChanged(path, entry);
    done.catch((error: unknown) => {
      failed(`reading ${manifestName}`, error);
    });
  }

  async function add(root: string, isFound: boolean): Promise<void> {
    if (roots.has(root)) return;
    const entry: Root = { uris: folderUris(root), isFound };
    roots.set(root, entry);
    await open(root);
    if (!options.isWatched || roots.get(root) !== entry) return;
    entry.watch = files.watch?.(root, (path) => {
      changedAt(root, path);
    });
  }

  /** Opens the study that a file is of where the editor has opened a folder above it, or only the file. */
  async function find(uri: string): Promise<void> {
    const above = rootOf(uri)?.root ?? '';
    let folder = parentOf(uri);
    while (folder !== undefined && folder.length > above.length) {
      const manifest = await files.read(manifestUri(folder));
      if (manifest.ok) return add(folder, true);
      folder = parentOf(folder);
    }
  }

  return {
    add(root) {
      settle(add(root, false));
    },
    settled: () => settling,
    remove(root) {
      const entry = roots.get(root);
      if (entry === undefined) return;
      entry.watch?.close();
      closeStudy(entry);
      roots.delete(root);
      for (const [other, { isFound }] of roots)
        if (isFound && entry.uris.path(other) !== undefined) this.remove(other);
    },
    all: () => [...roots.values()].flatMap(({ study }) => study ?? []),
    at,
    changed(uri) {
      const found = rootOf(uri);
      if (found !== undefined) changedAt(found.root, found.path);
    },
    show(document) {
      const version = documents.get(document.uri)?.version;
      documents.set(document.uri, document);
      const place = at(document.uri);
      place?.study.show(place.path, document);
      if (place === undefined && version === undefined && isMarkdown(document.uri))
        settle(find(document.uri));
    },
    close(uri) {
      documents.delete(uri);
      const place = at(uri);
      place?.study.close(place.path);
    },
    end() {
      for (const entry of roots.values()) {
        entry.watch?.close();
        closeStudy(entry);
      }
      roots.clear();
    },
  };
}

/** The folder of a file or folder; nothing above the outermost. */
function parentOf(uri: string): string | undefined {
  const at = uri.lastIndexOf('/');
  return at <= uri.indexOf('://') + 2 ? undefined : uri.slice(0, at);
}
