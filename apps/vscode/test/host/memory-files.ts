import {
  commands,
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';

/** Files of a study by their paths, put here when this is bundled. */
declare const studyFiles: Readonly<Record<string, string>>;

interface Kept {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/** Files in memory. A folder is there while a file is in it, and when it was made. */
class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, Kept>();
  readonly #folders = new Set<string>(['/']);
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #scheme: string;
  readonly onDidChangeFile = this.#changed.event;

  constructor(scheme: string, files: Readonly<Record<string, string>>) {
    this.#scheme = scheme;
    for (const [path, text] of Object.entries(files))
      this.#put(`/study/${path}`, new TextEncoder().encode(text));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): FileStat {
    const kept = this.#files.get(path);
    if (kept !== undefined) {
      const { bytes, at } = kept;
      return { type: FileType.File, ctime: at, mtime: at, size: bytes.length };
    }
    if (!this.#isFolder(path)) throw FileSystemError.FileNotFound(path);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    if (!this.#isFolder(path)) throw FileSystemError.FileNotFound(path);
    const above = path.endsWith('/') ? path : `${path}/`;
    const found = new Map<string, FileType>();
    for (const one of [...this.#files.keys(), ...this.#folders]) {
      if (!one.startsWith(above) || one === above) continue;
      const [name = '', ...below] = one.slice(above.length).split('/');
      const isFile = below.length === 0 && this.#files.has(one);
      found.set(name, isFile ? FileType.File : FileType.Directory);
    }
    return [...found];
  }

  readFile({ path }: Uri): Uint8Array {
    const kept = this.#files.get(path);
    if (kept === undefined) throw FileSystemError.FileNotFound(path);
    return kept.bytes;
  }

  createDirectory({ path }: Uri): void {
    this.#folders.add(path);
    this.#tell(FileChangeType.Created, path);
  }

  writeFile({ path }: Uri, bytes: Uint8Array): void {
    const type = this.#files.has(path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#put(path, bytes);
    this.#tell(type, path);
  }

  delete({ path }: Uri): void {
    const gone = [...this.#files.keys()].filter(
      (one) => one === path || one.startsWith(`${path}/`),
    );
    for (const one of gone) this.#files.delete(one);
    this.#folders.delete(path);
    this.#tell(FileChangeType.Deleted, path);
  }

  rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): void {
    if (!overwrite && this.#files.has(to.path)) throw FileSystemError.FileExists(to);
    for (const [path, kept] of [...this.#files]) {
      if (path !== from.path && !path.startsWith(`${from.path}/`)) continue;
      this.#files.delete(path);
      this.#files.set(to.path + path.slice(from.path.length), kept);
    }
    this.#tell(FileChangeType.Deleted, from.path);
    this.#tell(FileChangeType.Created, to.path);
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes, at: Date.now() });
  }

  #isFolder(path: string): boolean {
    return (
      this.#folders.has(path) || [...this.#files.keys()].some((one) => one.startsWith(`${path}/`))
    );
  }

  #tell(type: FileChangeType, path: string): void {
    this.#changed.fire([{ type, uri: Uri.from({ scheme: this.#scheme, path }) }]);
  }
}

/**
 * An extension that has a study in a virtual file system of its own, and the same where nothing may be written. Commands
 * change files as somebody else would.
 */
export function activate({ subscriptions }: ExtensionContext): void {
  const all = new Map(
    ['memory', 'sealed'].map((scheme) => [scheme, new MemoryFiles(scheme, studyFiles)] as const),
  );
  for (const [scheme, files] of all)
    subscriptions.push(
      workspace.registerFileSystemProvider(scheme, files, {
        isCaseSensitive: true,
        isReadonly: scheme === 'sealed',
      }),
    );
  subscriptions.push(
    commands.registerCommand('memoryFiles.write', (uri: string, text: string) => {
      const place = Uri.parse(uri);
      all.get(place.scheme)?.writeFile(place, new TextEncoder().encode(text));
    }),
    commands.registerCommand('memoryFiles.delete', (uri: string) => {
      const place = Uri.parse(uri);
      all.get(place.scheme)?.delete(place);
    }),
  );
}
