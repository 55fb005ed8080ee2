import type { Claim, Entity, NoteRecord, Study, StudyData } from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { refusedFile } from '../diagnostics/refused-file.ts';
import type { ParsedNote } from '../parse/parsed-note.ts';
import { impliedNote } from '../resolve/implied-entities.ts';
import { resolveNote } from '../resolve/resolve-note.ts';
import { createStudyIndex, type StudyIndex } from '../resolve/study-index.ts';
import { manifestName, type Manifest } from '../study/manifest.ts';
import { createVocabulary, type Vocabulary } from '../study/vocabulary.ts';
import type { Refusal } from '../text/decode.ts';
import { isSameSet, type Entry } from './entry.ts';
import { createNoteSet } from './note-set.ts';
import { recordOf } from './records.ts';
import { recordOfImplied, rolesByNote } from './study-entities.ts';

export interface WorkspaceOptions {
  /** Whether records hold their note as written. By default not. */
  readonly source?: boolean;
  /**
   * Whether little is kept beside the texts: what was read of a note is read again where it is needed. By default only
   * of a very large study.
   */
  readonly lean?: boolean;
}

/** What tells a record from others, and from what it was. */
export type RecordHead = Pick<NoteRecord, 'id' | 'path' | 'hash'>;

/** By path, in the order of the text. Paths without diagnostics are left out. */
export type DiagnosticsByPath = ReadonlyMap<string, readonly Diagnostic[]>;

/** A study as its notes make it. */
export interface Resolution {
  readonly data: StudyData;
  readonly diagnostics: DiagnosticsByPath;
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
  /**
   * The records of the study one by one, without keeping them: for a study that goes into a store as a whole. Notes
   * that describe roles come last, since in which areas a role is held is known only then.
   */
  records(): Generator<NoteRecord>;
  /**
   * The same, without the notes of which the record is known to be as it was when it was last given: only notes that
   * changed, or that depend on what changed, are resolved. Who leaves it early goes on from there the next time.
   */
  renewed(): Generator<NoteRecord>;
  /** Of every record as it was last given; those of notes whose text changed since are left out. */
  heads(): readonly RecordHead[];
  /** One record as it is now. */
  record(path: string): NoteRecord | undefined;
  /** What there is to tell of the notes that `resolve`, `records` or `renewed` went through. */
  diagnostics(): DiagnosticsByPath;
  /** Characters of all notes. */
  characters(): number;
}

/** What is kept of a record that is not. */
interface Given {
  readonly hash: string;
  /** Ids of what it describes. */
  readonly entities: string;
}

/** Opens a study without notes. Only notes that changed, or that depend on what changed, are resolved again. */
export function createWorkspace(
  manifest: Pick<Manifest, 'study' | 'diagnostics'>,
  { source = false, lean = false }: WorkspaceOptions = {},
): Workspace {
  const { study } = manifest;
  const vocabulary = createVocabulary(study.extensions);
  const language = study.languages[0] ?? 'nl';
  const notes = createNoteSet(vocabulary, language, lean);
  let index: StudyIndex | undefined;
  let implied: NoteRecord | undefined;
  /** Of each text the record that was last made of it. */
  const given = new WeakMap<Entry, Given>();

  function currentIndex(): StudyIndex {
    if (index !== undefined) return index;
    for (const entry of notes.all()) entry.resolution = undefined;
    index = createStudyIndex(
      notes.order().entries,
      (path) => notes.claimBlocks(path),
      study,
      vocabulary,
    );
    return index;
  }

  /** Where the blocks that are claims have changed, whoever links to them is to be resolved again. */
  function followChangedClaims(current: StudyIndex): void {
    for (const entry of notes.all()) {
      const { path, formerClaimBlocks } = entry;
      if (formerClaimBlocks === undefined) continue;
      entry.formerClaimBlocks = undefined;
      if (isSameSet(formerClaimBlocks, notes.claimBlocks(path))) continue;
      for (const other of notes.all()) {
        const names = [...(other.resolution?.claimsOf ?? [])];
        const targets = names.flatMap((name) => current.names.targets(name));
        if (targets.some((target) => target.path === path)) other.resolution = undefined;
      }
    }
  }

  /** Resolves a note and gives its claims. */
  function resolved(entry: Entry): readonly Claim[] {
    const analysis = notes.analysis(entry);
    const { claims, resolution } = resolveNote(analysis, entry.id, currentIndex(), vocabulary);
    const own = analysis.diagnostics;
    entry.resolution =
      own.length === 0
        ? resolution
        : { ...resolution, diagnostics: [...own, ...resolution.diagnostics] };
    return claims;
  }

  function record(entry: Entry, claims: readonly Claim[], entities: readonly Entity[]): NoteRecord {
    const made = recordOf(notes.analysis(entry).parsed, entry.id, claims, entities, source);
    given.set(entry, { hash: made.hash, entities: idsOf(entities) });
    return made;
  }

  /** The record of a note; the one before, when it is as it was. */
  function updated(
    entry: Entry,
    claims: readonly Claim[],
    entities: readonly Entity[],
  ): NoteRecord {
    const before = entry.record;
    if (before?.claims === claims && isSameEntities(before.entities, entities)) return before;
    const made = record(entry, claims, entities);
    if (before?.hash === made.hash) return before;
    entry.record = made;
    return made;
  }

  function resolutions(): NonNullable<Entry['resolution']>[] {
    return notes.order().entries.flatMap(({ resolution }) => resolution ?? []);
  }

  function withImplied(current: StudyIndex): NoteRecord | undefined {
    implied = recordOfImplied(current, resolutions(), language, implied);
    return implied;
  }

  function* renewed(): Generator<NoteRecord> {
    const current = currentIndex();
    followChangedClaims(current);
    const waiting: Entry[] = [];
    for (const entry of notes.order().entries) {
      const entities = current.entitiesOf(entry.path);
      if (entities.some(isRole)) {
        if (entry.resolution === undefined) {
          resolved(entry);
          given.delete(entry);
        }
        waiting.push(entry);
      } else if (entry.resolution === undefined || !given.has(entry)) {
        yield record(entry, resolved(entry), entities);
      }
    }
    const roles = rolesByNote(current, resolutions());
    for (const entry of waiting) {
      const entities = [...current.entitiesOf(entry.path), ...(roles.get(entry.path) ?? [])];
      if (given.get(entry)?.entities === idsOf(entities)) continue;
      yield record(entry, resolved(entry), entities);
    }
    const last = withImplied(current);
    if (last !== undefined) yield last;
  }

  function diagnostics(): DiagnosticsByPath {
    const current = currentIndex();
    const { diagnostics: ofOrder } = notes.order();
    const all = new Map<string, readonly Diagnostic[]>();
    if (manifest.diagnostics.length > 0) all.set(manifestName, manifest.diagnostics);
    for (const entry of notes.all()) {
      const { path, refused, resolution } = entry;
      const told = [
        ofOrder.get(path),
        current.diagnosticsOf(path),
        refused ? notes.analysis(entry).diagnostics : resolution?.diagnostics,
      ].flatMap((list) => list ?? []);
      if (told.length > 0) all.set(path, inText(told));
    }
    for (const [path, refusal] of notes.refusals()) all.set(path, [refusal]);
    return all;
  }

  return {
    study,
    vocabulary,
    set(path, text) {
      if (notes.set(path, text)) index = undefined;
    },
    refuse(path, refusal) {
      if (notes.refuse(path, refusedFile(refusal))) index = undefined;
    },
    delete(path) {
      if (notes.delete(path)) index = undefined;
    },
    paths() {
      const paths = [...notes.all()].map(({ path }) => path);
      return [...paths, ...notes.refusals().keys()].sort();
    },
    note(path) {
      const entry = notes.get(path);
      return entry === undefined ? undefined : notes.analysis(entry).parsed;
    },
    index: currentIndex,
    diagnostics,
    resolve() {
      const current = currentIndex();
      followChangedClaims(current);
      const { entries } = notes.order();
      const claims = entries.map((entry) => {
        const kept = entry.resolution === undefined ? undefined : entry.record?.claims;
        return kept ?? resolved(entry);
      });
      const roles = rolesByNote(current, resolutions());
      const records = entries.map((entry, at) => {
        const entities = [...current.entitiesOf(entry.path), ...(roles.get(entry.path) ?? [])];
        return updated(entry, claims[at] ?? [], entities);
      });
      const last = withImplied(current);
      const refused = [...notes.all()].filter((entry) => entry.refused).map(({ path }) => path);
      return {
        data: { study, notes: last === undefined ? records : [...records, last] },
        diagnostics: diagnostics(),
        refused: [...refused, ...notes.refusals().keys()].sort(),
      };
    },
    *records() {
      for (const entry of notes.all()) given.delete(entry);
      yield* renewed();
    },
    renewed,
    heads() {
      const heads = notes.order().entries.flatMap((entry): RecordHead[] => {
        const { id, path } = entry;
        const hash = given.get(entry)?.hash;
        return hash === undefined ? [] : [{ id, path, hash }];
      });
      if (implied === undefined) return heads;
      const { id, path, hash } = implied;
      return [...heads, { id, path, hash }];
    },
    record(path) {
      if (path === impliedNote) return implied;
      const current = currentIndex();
      const entry = notes.get(path);
      if (entry === undefined || entry.refused) return undefined;
      const entities = current.entitiesOf(path);
      const roles = entities.some(isRole) ? rolesByNote(current, resolutions()).get(path) : [];
      return record(entry, resolved(entry), [...entities, ...(roles ?? [])]);
    },
    characters: () => notes.characters(),
  };
}

function isRole(entity: Entity): boolean {
  return entity.type === 'actor' && entity.granularity === 'role';
}

function idsOf(entities: readonly Entity[]): string {
  return entities.map(({ id }) => id).join('\n');
}

function isSameEntities(here: readonly Entity[], there: readonly Entity[]): boolean {
  return here.length === there.length && here.every((entity, at) => entity === there[at]);
}

function inText(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (here, there) => here.range.start - there.range.start || here.range.end - there.range.end,
  );
}
