import type { Language } from '@samenspel/claims';
import {
  createVocabulary,
  ignored,
  parseManifest,
  refusedFile,
  type Diagnostic,
  type Manifest,
  type Vocabulary,
} from '@samenspel/notes';
import {
  createLiveIndex,
  indexedNoteOf,
  resolveNote,
  type LiveIndex,
} from '@samenspel/notes/editor';
import { createGraphKeeper } from '../graph/graph-keeper.ts';
import { affectedNotes } from './affected-notes.ts';
import type { FolderKeeper, Resolved } from './folder.ts';
import { memoryOf, rememberedNote, topToRemember, type NoteMemory } from './folder-memory.ts';
import type { FolderOptions } from './folder-options.ts';
import { hasSameIds, isSameStudy } from './sameness.ts';
import { entitiesOfFolder, recordsOfFolder } from './folder-records.ts';
import { createLinkIndex } from './link-index.ts';
import { createNamePlaces } from './name-places.ts';
import { createNoteTable, noMentions, type StoredNote } from './note-table.ts';
import { topOf, type NoteTop } from './note-top.ts';
import { createOverlay } from './overlay.ts';
import { areIn, createNameNumbers, packMentions } from './packed-mentions.ts';
import { readNote, type ReadNote } from './read-note.ts';
import { createRecalledNotes } from './recalled-notes.ts';
import { createRecentNotes } from './recent-notes.ts';
import { folderUris } from './uri.ts';
import { createUsedValues } from './used-values.ts';

/** Notes that are resolved at once where a feature asks for the whole graph: a fraction of a second. */
const atOnce = 400;
/** Skimmed notes that are read at once where a feature asks how often a name is mentioned: some milliseconds. */
const readAtOnce = 100;

/**
 * Opens a study's folder without notes. Taking in a note costs by its own length; what other notes come to is worked
 * out again only where it depends on names that changed, and only when it is asked for.
 */
export function createFolder(options: FolderOptions): FolderKeeper {
  const { root = 'file:///', encoding = 'utf-16' } = options;
  const uris = folderUris(root);
  const notes = createNoteTable();
  const names = createNameNumbers();
  const links = createLinkIndex();
  const values = createUsedValues();
  const places = createNamePlaces({ notes, names, links, linkAll, textOf });
  const overlay = createOverlay();
  const recent = createRecentNotes(
    (path) => overlay.isOpen(path),
    (path) => {
      const stored = notes.get(path);
      if (stored !== undefined) stored.claims = undefined;
    },
  );
  const refusals = new Map<string, Diagnostic>();
  /** Notes that wait to be resolved. */
  const waiting = new Set<StoredNote>();
  /** Those of them of which only the top was read: what they mention is not known yet. */
  const skimmed = new Set<StoredNote>();
  /** Those of them that are remembered rather than read. */
  const recalled = createRecalledNotes(names, links);
  /** Paths of notes that were resolved, by whomever, since `work` gave them last. */
  let done = new Set<string>();
  let revisions = 0;
  let graph = createGraphKeeper();
  let manifest: Manifest = parseManifest(options.manifest);
  let vocabulary: Vocabulary;
  let index: LiveIndex;
  let isIgnored: (path: string) => boolean;
  begin();

  function begin(): void {
    const { study } = manifest;
    vocabulary = createVocabulary(study.extensions);
    index = createLiveIndex(study, vocabulary, claimBlocks);
    isIgnored = ignored(manifest.ignore);
    graph = createGraphKeeper();
    recent.clear();
  }

  const fallback = (): Language => manifest.study.languages[0] ?? 'nl';

  function read(path: string, text: string): ReadNote {
    const known = recent.get(path, text);
    if (known !== undefined) return known;
    return readNote(path, text, { vocabulary, language: fallback(), encoding });
  }

  function textOf(stored: StoredNote): string {
    if (stored.text !== undefined) return stored.text;
    recalled.link(stored);
    const text = options.read?.(stored.path) ?? '';
    stored.text = text;
    // What is remembered is held to the text: changes are made where mentions stand.
    if (!areIn(text, stored.mentions, names)) link(stored, read(stored.path, text));
    return text;
  }

  function noteAt(path: string): ReadNote | undefined {
    const stored = notes.get(path);
    if (stored === undefined) return undefined;
    const note = read(path, textOf(stored));
    recent.keep(note);
    return note;
  }

  function claimBlocks(path: string): ReadonlySet<string> {
    return new Set(noteAt(path)?.claims.flatMap(({ block }) => block.id ?? []));
  }

  function setAside(stored: StoredNote): void {
    stored.resolution = undefined;
    stored.claims = undefined;
    waiting.add(stored);
  }

  /** Lets everything be resolved again that depends on what these names mean. */
  function follow(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return;
    graph.forgetEntities();
    // Before anything is resolved, nothing is to be resolved again.
    if (waiting.size === notes.size) return;
    for (const stored of affectedNotes(keys, { notes, names, links, index })) setAside(stored);
    for (const key of keys) {
      for (const { path } of index.names.targets(key)) {
        const stored = notes.get(path);
        if (stored !== undefined) setAside(stored);
      }
    }
  }

  /** Takes in a note as it is read, in the place of how it was. */
  function enter(stored: StoredNote, note: ReadNote): void {
    const { path, parsed } = note;
    stored.refused = parsed.refused;
    // While somebody types front matter, what the note was called before goes on to count.
    if (parsed.refused && overlay.isOpen(path) && index.idOf(path) !== undefined) return;
    link(stored, note);
    follow(parsed.refused ? index.remove(path) : index.put(indexedOf(note)));
  }

  /** Takes in what a note mentions, and which values it has. */
  function link(stored: StoredNote, note: ReadNote): void {
    const after = packMentions(note.text, note.mentions, names);
    links.replace(stored.number, stored.mentions, after);
    stored.mentions = after;
    stored.values = values.take(stored.values, note, vocabulary);
    skimmed.delete(stored);
    recalled.linked(stored);
  }

  function skim(stored: StoredNote, { indexed, refused }: NoteTop): void {
    stored.refused = refused;
    skimmed.add(stored);
    follow(refused ? index.remove(stored.path) : index.put(indexed));
  }

  /** Reads all that was only skimmed, for who asks what names something. */
  function linkAll(): void {
    recalled.linkAll();
    for (const stored of skimmed) link(stored, read(stored.path, textOf(stored)));
  }

  /** The same where they are few: while more are to be read, what is read counts. */
  function linkFew(): void {
    if (skimmed.size + recalled.unlinked <= readAtOnce) linkAll();
  }

  function indexedOf(note: ReadNote) {
    const isRegister = note.parsed.header.type === 'register';
    return indexedNoteOf(note.parsed, isRegister ? note.analysis.declarations : []);
  }

  function take(path: string, text: string): void {
    refusals.delete(path);
    const known = notes.get(path);
    if (known?.text === text) return;
    const isFollowed = known !== undefined && waiting.size < notes.size;
    const former = isFollowed && known.text !== undefined ? claimBlocks(path) : undefined;
    const isClosed = !overlay.isOpen(path);
    const top = known === undefined && isClosed ? topOf(path, text, fallback()) : undefined;
    const note = top === undefined ? read(path, text) : undefined;
    const stored = known ?? notes.make(path);
    stored.text = text;
    recalled.delete(stored);
    setAside(stored);
    if (top !== undefined) skim(stored, top);
    if (note === undefined) return;
    if (overlay.isOpen(path)) recent.keep(note);
    else recent.drop(path);
    enter(stored, note);
    if (former !== undefined && !hasSameIds(former, claimBlocks(path))) follow(index.keysOf(path));
  }

  function drop(path: string): void {
    const stored = notes.get(path);
    if (stored === undefined) return;
    if (stored.graphId !== undefined) graph.drop(stored.graphId, path);
    links.replace(stored.number, stored.mentions, noMentions);
    values.drop(stored.values);
    waiting.delete(stored);
    skimmed.delete(stored);
    recalled.delete(stored);
    notes.delete(path);
    recent.drop(path);
    follow(index.remove(path));
  }

  function resolve(stored: StoredNote): Resolved | undefined {
    const { path, resolution, claims } = stored;
    if (resolution !== undefined && claims !== undefined) return { resolution, claims };
    if (recalled.delete(stored)) enter(stored, read(path, textOf(stored)));
    const isFresh = waiting.delete(stored);
    if (isFresh) {
      done.add(path);
      stored.revision = ++revisions;
    }
    const id = stored.refused ? undefined : index.idOf(path);
    if (stored.graphId !== undefined && stored.graphId !== id) graph.drop(stored.graphId, path);
    stored.graphId = id;
    if (id === undefined) return undefined;
    const note = noteAt(path);
    if (note === undefined) return undefined;
    if (skimmed.has(stored)) link(stored, note);
    const { analysis } = note;
    const resolved = resolveNote(analysis, id, index, vocabulary);
    stored.resolution = resolved.resolution;
    // Kept for as long as the note is: whoever tells of it comes next.
    stored.claims = resolved.claims;
    if (isFresh) graph.take(id, path, resolved);
    return resolved;
  }

  const folder: FolderKeeper = {
    get study() {
      return manifest.study;
    },
    get vocabulary() {
      return vocabulary;
    },
    get index() {
      return index;
    },
    get language() {
      return options.language ?? manifest.study.languages[0] ?? 'nl';
    },
    encoding,
    uri: (path) => uris.uri(path),
    path: (uri) => uris.path(uri),
    *paths() {
      for (const { path } of notes.all()) yield path;
    },
    has: (path) => notes.get(path) !== undefined,
    note: noteAt,
    resolved(path) {
      const stored = notes.get(path);
      return stored === undefined ? undefined : resolve(stored);
    },
    resolution(path) {
      const stored = notes.get(path);
      return stored === undefined ? undefined : (stored.resolution ?? resolve(stored)?.resolution);
    },
    revision(path) {
      const stored = notes.get(path);
      if (stored !== undefined && waiting.has(stored)) resolve(stored);
      return stored?.revision;
    },
    refusal: (path) => refusals.get(path),
    mentions: (keys) => places.mentions(keys),
    notesNaming: (keys) => [...places.notes(keys)].map(({ path }) => path),
    uses(key) {
      linkFew();
      const number = names.find(key);
      return number === undefined ? 0 : links.uses(number);
    },
    usesAsValue(scheme, id) {
      linkFew();
      return values.uses(scheme, id);
    },
    usesOfKey(key, inTop) {
      linkFew();
      return values.usesOfKey(key, inTop);
    },
    async graph() {
      if (waiting.size > atOnce) return undefined;
      for (const stored of [...waiting]) resolve(stored);
      return graph.snapshot(manifest.study, () => folder.entities());
    },
    claimId: (integer) => graph.claimId(integer),
    pathOfNote: (id) => graph.path(id),
    entities: () => entitiesOfFolder(folder, notes),
    records: (isKept = () => false) => recordsOfFolder(folder, notes, isKept),
    set(path, text) {
      if (!overlay.keep(path, text)) take(path, text);
    },
    recall(path, memory) {
      const known = memory.notes.get(path);
      if (known === undefined || overlay.isOpen(path) || notes.get(path) !== undefined)
        return false;
      refusals.delete(path);
      const stored = notes.make(path);
      stored.text = undefined;
      stored.refused = false;
      recalled.add(stored, memory, known);
      setAside(stored);
      follow(index.put(rememberedNote(path, known.top, fallback())));
      return true;
    },
    memory(isKept = () => true) {
      recalled.linkAll();
      const known = new Map<string, NoteMemory>();
      for (const stored of notes.all()) {
        const { path, mentions, text } = stored;
        const indexed = index.note(path);
        if (skimmed.has(stored) || overlay.isOpen(path) || indexed === undefined) continue;
        if (!isKept(path)) continue;
        const top = recalled.topOf(stored) ?? topToRemember(indexed, text ?? '');
        if (top !== undefined) known.set(path, { top, mentions });
      }
      return memoryOf(known, names);
    },
    refuse(path, refusal) {
      if (overlay.keep(path, undefined)) return;
      drop(path);
      refusals.set(path, refusedFile(refusal));
    },
    remove(path) {
      refusals.delete(path);
      if (!overlay.keep(path, undefined)) drop(path);
    },
    open(path, text) {
      const stored = notes.get(path);
      overlay.open(path, stored === undefined ? undefined : textOf(stored));
      take(path, text);
    },
    change: take,
    close(path) {
      if (!overlay.isOpen(path)) return;
      const onDisk = overlay.close(path);
      if (onDisk === undefined) drop(path);
      else take(path, onDisk);
    },
    isOpen: (path) => overlay.isOpen(path),
    setManifest(text) {
      const before = manifest.study;
      manifest = parseManifest(text);
      isIgnored = ignored(manifest.ignore);
      if (isSameStudy(before, manifest.study)) return manifest.diagnostics;
      begin();
      for (const stored of notes.all()) {
        const text = textOf(stored);
        recalled.delete(stored);
        setAside(stored);
        const { path } = stored;
        const top = overlay.isOpen(path) ? undefined : topOf(path, text, fallback());
        if (top === undefined) enter(stored, read(path, text));
        else skim(stored, top);
      }
      return manifest.diagnostics;
    },
    ignores: (path) => isIgnored(path),
    work(milliseconds) {
      const until = performance.now() + milliseconds;
      recalled.linkUntil(until);
      for (const stored of waiting) {
        resolve(stored);
        if (performance.now() >= until) break;
      }
      const told = [...done];
      done = new Set();
      return told;
    },
    get waiting() {
      return waiting.size;
    },
  };
  return folder;
}
