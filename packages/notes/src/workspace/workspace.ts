import type { Entity, NoteRecord, Study, StudyData } from '@samenspel/claims';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { parseNote } from '../parse/parse-note.ts';
import type { ParsedNote } from '../parse/parsed-note.ts';
import { impliedEntities, roleInArea } from '../resolve/derived-entities.ts';
import type { ImpliedNames } from '../resolve/links.ts';
import { analyseNote, type NoteAnalysis } from '../resolve/note-analysis.ts';
import { resolveNote, type NoteResolution } from '../resolve/resolve-note.ts';
import { createStudyIndex, type RoleInArea, type StudyIndex } from '../resolve/study-index.ts';
import { manifestName, type Manifest } from '../study/manifest.ts';
import { createVocabulary, type Vocabulary } from '../study/vocabulary.ts';
import type { Refusal } from '../text/decode.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { entryOf, isSameSet, type Entry } from './entry.ts';
import { orderNotes, type NoteOrder } from './note-order.ts';
import { impliedRecord, recordOf } from './records.ts';

export interface WorkspaceOptions {
  /** Whether records hold their note as written. By default not. */
  readonly source?: boolean;
}

/** A study as its notes make it. */
export interface Resolution {
  readonly data: StudyData;
  /** By path, in the order of the text. Paths without diagnostics are left out. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Paths of notes that were passed over as a whole: what they claimed before is not known to be gone. */
  readonly refused: readonly string[];
}

/** The notes of one study, kept current file by file. */
export interface Workspace {
  readonly study: Study;
  readonly vocabulary: Vocabulary;
  /** Adds a note or replaces its text. Paths are within the study's folder, with `/`. */
  set(path: string, text: string): void;
  /** Tells that a file is there that cannot be read as a note. */
  refuse(path: string, refusal: Refusal): void;
  delete(path: string): void;
  paths(): readonly string[];
  /** A note as parsed. */
  note(path: string): ParsedNote | undefined;
  /** What the notes describe, and under which names. */
  index(): StudyIndex;
  /** The study as it is now. The record of a note that is as it was is the same object as before. */
  resolve(): Resolution;
}

/**
 * Opens a study without notes. A note is parsed when it is set; only notes that changed, or that link to what changed,
 * are resolved again.
 */
export function createWorkspace(
  manifest: Pick<Manifest, 'study' | 'diagnostics'>,
  { source = false }: WorkspaceOptions = {},
): Workspace {
  const { study } = manifest;
  const vocabulary = createVocabulary(study.extensions);
  const language = study.languages[0] ?? 'nl';
  const entries = new Map<string, Entry>();
  const refusals = new Map<string, Diagnostic>();
  const analyses = createAnalysisCache();
  let order: NoteOrder | undefined;
  let index: StudyIndex | undefined;
  let implied: NoteRecord | undefined;

  function analysisOf(path: string, text: string): NoteAnalysis {
    const kept = analyses.get(path);
    if (kept?.parsed.text === text) return kept;
    const analysis = analyseNote(parseNote(text, { path, language }), vocabulary);
    analyses.keep(path, analysis);
    return analysis;
  }

  /** What other notes may see has changed: everything is to be resolved again. */
  function forgetIndex(): void {
    order = undefined;
    index = undefined;
    for (const entry of entries.values()) entry.resolution = undefined;
  }

  /** Which blocks of a note are claims has changed: who links to them is to be resolved again. */
  function forgetLinksTo(path: string): void {
    for (const entry of entries.values()) {
      const names = entry.resolution?.claimsOf;
      if (names === undefined || names.size === 0 || index === undefined) continue;
      for (const name of names) {
        if (index.names.targets(name).some((target) => target.path === path)) {
          entry.resolution = undefined;
        }
      }
    }
  }

  function notesInOrder(): NoteOrder {
    order ??= orderNotes([...entries.values()].filter(({ refused }) => !refused));
    return order;
  }

  function currentIndex(): StudyIndex {
    const notes = notesInOrder().entries;
    index ??= createStudyIndex(notes, (path) => entries.get(path), study, vocabulary);
    return index;
  }

  function resolutionOf(entry: Entry): NoteResolution {
    entry.resolution ??= resolveNote(
      analysisOf(entry.path, entry.text),
      entry.id,
      currentIndex(),
      vocabulary,
    );
    return entry.resolution;
  }

  return {
    study,
    vocabulary,
    set(path, text) {
      const before = entries.get(path);
      if (before?.text === text) return;
      refusals.delete(path);
      const entry = entryOf(path, analysisOf(path, text));
      entries.set(path, entry);
      if (before?.signature !== entry.signature || before.refused !== entry.refused) {
        forgetIndex();
        return;
      }
      entry.id = before.id;
      order = undefined;
      if (!isSameSet(before.claimBlocks, entry.claimBlocks)) forgetLinksTo(path);
    },
    refuse(path, { code, found, expected }) {
      if (entries.delete(path)) forgetIndex();
      analyses.drop(path);
      refusals.set(path, diagnostic(code, { start: 0, end: 0 }, found, literally(expected)));
    },
    delete(path) {
      refusals.delete(path);
      analyses.drop(path);
      if (entries.delete(path)) forgetIndex();
    },
    paths: () => [...entries.keys(), ...refusals.keys()].sort(),
    note(path) {
      const text = entries.get(path)?.text;
      return text === undefined ? undefined : analysisOf(path, text).parsed;
    },
    index: currentIndex,
    resolve() {
      const { entries: notes, diagnostics: ofPaths } = notesInOrder();
      const current = currentIndex();
      const resolved = notes.map((entry) => ({ entry, resolution: resolutionOf(entry) }));
      const roles = rolesByNote(current, resolved);
      const records = resolved.map(({ entry, resolution }) => {
        const entities = [...current.entitiesOf(entry.path), ...(roles.get(entry.path) ?? [])];
        return updated(entry, resolution, entities, source);
      });
      implied = withImplied(current, resolved, language, implied);
      const data = { study, notes: implied === undefined ? records : [...records, implied] };
      const diagnostics = new Map<string, readonly Diagnostic[]>();
      if (manifest.diagnostics.length > 0) diagnostics.set(manifestName, manifest.diagnostics);
      for (const entry of entries.values()) {
        const { path, resolution } = entry;
        const told = [
          ...entry.diagnostics,
          ...(ofPaths.get(path) ?? []),
          ...current.diagnosticsOf(path),
          ...(entry.refused ? [] : (resolution?.diagnostics ?? [])),
        ];
        if (told.length > 0) diagnostics.set(path, inText(told));
      }
      for (const [path, refusal] of refusals) diagnostics.set(path, [refusal]);
      const refused = [...entries.values()].flatMap((entry) => (entry.refused ? [entry.path] : []));
      return { data, diagnostics, refused: [...refused, ...refusals.keys()].sort() };
    },
  };
}

interface Resolved {
  readonly entry: Entry;
  readonly resolution: NoteResolution;
}

/** The record of a note, made anew only when something in it changed. */
function updated(
  entry: Entry,
  { claims }: NoteResolution,
  entities: readonly Entity[],
  source: boolean,
): NoteRecord {
  const before = entry.record;
  const isAsBefore =
    before?.claims === claims &&
    before.entities.length === entities.length &&
    before.entities.every((entity, at) => entity === entities[at]);
  if (isAsBefore) return before;
  const record = recordOf(entry, claims, entities, source);
  entry.record = before?.hash === record.hash ? before : record;
  return entry.record;
}

/** Roles in an area, by the path of the note that describes the role. */
function rolesByNote(
  index: StudyIndex,
  notes: readonly Resolved[],
): ReadonlyMap<string, readonly Entity[]> {
  const roles = new Map<string, RoleInArea>(index.roles);
  for (const { resolution } of notes)
    for (const [id, role] of resolution.roles) roles.set(id, role);
  const byNote = new Map<string, Entity[]>();
  for (const id of [...roles.keys()].sort()) {
    const role = roles.get(id);
    const path = role && index.pathOf('actor', role.role);
    const actor = role && roleInArea(id, role, index);
    if (path === undefined || actor === undefined) continue;
    const others = byNote.get(path);
    if (others === undefined) byNote.set(path, [actor]);
    else others.push(actor);
  }
  return byNote;
}

function withImplied(
  index: StudyIndex,
  notes: readonly Resolved[],
  language: 'nl' | 'en',
  before: NoteRecord | undefined,
): NoteRecord | undefined {
  const names: ImpliedNames = new Map(index.implied);
  for (const { resolution } of notes) {
    for (const [key, name] of resolution.implied) if (!names.has(key)) names.set(key, name);
  }
  for (const [key, { type, id }] of names) if (index.has(type, id)) names.delete(key);
  if (names.size === 0) return undefined;
  const record = impliedRecord(impliedEntities(names, language), language);
  return before?.hash === record.hash ? before : record;
}

function inText(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (here, there) => here.range.start - there.range.start || here.range.end - there.range.end,
  );
}
