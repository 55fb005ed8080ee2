import {
  claimId,
  type Entity,
  type EntityType,
  type Respondent,
  type Study,
} from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { createReport } from '../diagnostics/report.ts';
import { splitList } from '../parse/split-list.ts';
import type { Declaration } from '../resolve/declaration.ts';
import { entityOf } from '../resolve/entities.ts';
import { createLinkResolver, type ImpliedNames } from '../resolve/links.ts';
import { rolesInArea, type RoleInArea, type RolesInArea } from '../resolve/roles-in-area.ts';
import {
  sharedLists,
  withRolesInArea,
  type ClaimContext,
  type IndexedNote,
  type StudyIndex,
} from '../resolve/study-index.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { nameKey } from '../text/name-key.ts';
import { readPhrase } from '../values/phrase.ts';
import { createAsked } from './asked.ts';
import { createDeclared } from './declared.ts';
import { createLiveNames, keysOf } from './live-names.ts';
import { createNoteIds } from './note-ids.ts';

/**
 * What the notes of a study describe, kept current note by note: taking in a note costs by what it says, not by how
 * many there are. What is made of descriptions is made when it is asked for.
 */
export interface LiveIndex
  extends ClaimContext, Pick<StudyIndex, 'has' | 'pathOf' | 'implied' | 'rolesHeld'> {
  /**
   * Takes in a note in the place of the one with its path, its `id` as the note has it itself. Gives the keys of names
   * whose meaning may have changed (as `nameKey` makes them): what names one of them is to be resolved again.
   */
  put(note: IndexedNote): ReadonlySet<string>;
  remove(path: string): ReadonlySet<string>;
  /** Grows with every change of what there is and what it is called. */
  readonly generation: number;
  /** A note as it was taken in. */
  note(path: string): IndexedNote | undefined;
  /** The id that a note goes by. */
  idOf(path: string): string | undefined;
  /** The description of something that counts. */
  declaration(type: EntityType, id: string): Declaration | undefined;
  /** Descriptions that count, of one type. */
  declarations(type: EntityType): Iterable<Declaration>;
  declarationsOf(path: string): readonly Declaration[];
  /** Keys under which a note and what it describes are found. */
  keysOf(path: string): ReadonlySet<string>;
  entitiesOf(path: string): readonly Entity[];
  /** What is wrong with the path, the id and the descriptions of a note. */
  diagnosticsOf(path: string): readonly Diagnostic[];
  /** Keys of the names of what a note describes by one of these names. */
  describedBy(path: string, keys: ReadonlySet<string>): ReadonlySet<string>;
  /** Keys under which anything is found. */
  names: ClaimContext['names'] & { keys(): Iterable<string> };
  /** What was compared to keep notes of one name in order, for tests of how work grows. */
  readonly steps: number;
}

/** What was made of a description. */
interface Made {
  readonly entity: Entity;
  readonly diagnostics: readonly Diagnostic[];
  readonly implied: ImpliedNames;
}

const none: ReadonlySet<string> = new Set();

/** @param claimBlocks ids of the blocks of a note that are claims */
export function createLiveIndex(
  study: Study,
  vocabulary: Vocabulary,
  claimBlocks: (path: string) => ReadonlySet<string>,
): LiveIndex {
  const notes = new Map<string, IndexedNote>();
  const ids = createNoteIds();
  const declared = createDeclared();
  const names = createLiveNames(declared);
  const asked = createAsked(names);
  const instruments = new Set(study.instruments.map(({ id }) => id));
  const made = new Map<Declaration, Made>();
  const signatures = new WeakMap<Declaration, string>();
  const describedKeys = new WeakMap<Declaration, ReadonlySet<string>>();
  let generation = 0;
  let roles: RolesInArea | undefined;
  let held: ReadonlyMap<string, RoleInArea> | undefined;

  function make(declaration: Declaration): Made {
    const known = made.get(declaration);
    if (known !== undefined) return known;
    const report = createReport();
    const links = createLinkResolver(names);
    const context = {
      links,
      vocabulary,
      instruments,
      askedWith: { get: () => asked.with(declaration) },
    };
    const note = idOf(declaration.path) ?? declaration.path;
    const entity = entityOf(declaration, note, context, report);
    const result = { entity, diagnostics: report.diagnostics, implied: links.implied };
    made.set(declaration, result);
    return result;
  }

  function raw<Type extends EntityType>(
    type: Type,
    id: string,
  ): Extract<Entity, { readonly type: Type }> | undefined {
    const declaration = declared.find(type, id);
    const entity = declaration === undefined ? undefined : make(declaration).entity;
    return entity !== undefined && isOfType(entity, type) ? entity : undefined;
  }

  function currentRoles(): RolesInArea {
    roles ??= rolesInArea({
      actor: { get: (id) => raw('actor', id) },
      area: { get: (id) => raw('area', id) },
    });
    return roles;
  }

  function whole(respondent: Respondent, into = new Map<string, RoleInArea>()): Respondent {
    return withRolesInArea(respondent, currentRoles(), into);
  }

  function idOf(path: string): string | undefined {
    const note = notes.get(path);
    return note === undefined ? undefined : ids.idOf(path, note.id);
  }

  function forget(): void {
    generation++;
    made.clear();
    roles = undefined;
    held = undefined;
    names.forget();
  }

  function signatureOf(declaration: Declaration): string {
    let signature = signatures.get(declaration);
    if (signature === undefined) {
      const { type, id, name, label, aliases, fields } = declaration;
      const values = [...fields].map(([key, { value }]) => [key, value]);
      signature = JSON.stringify([type, id, name, label, aliases, values]);
      signatures.set(declaration, signature);
    }
    return signature;
  }

  /** A note as it stands among the others, with the id that it goes by. */
  function placed(note: IndexedNote): IndexedNote {
    return { ...note, id: ids.idOf(note.path, note.id) };
  }

  /** Makes a change to which notes have an id, and gives other notes the ids that they go by then. */
  function reidentify({ path, id }: IndexedNote, change: () => void, changed: Set<string>): void {
    const others = ids.sharing(path, id).flatMap((other) => notes.get(other) ?? []);
    const before = others.filter((other) => other.path !== path).map(placed);
    change();
    for (const former of before) {
      const note = notes.get(former.path);
      if (note === undefined || ids.idOf(note.path, note.id) === former.id) continue;
      addAll(changed, names.remove(former));
      addAll(changed, names.add(placed(note)));
    }
  }

  /** Gives the keys that it was found under. */
  function takeAway(note: IndexedNote, changed: Set<string>): Iterable<string> {
    const keys = names.remove(placed(note));
    declared.remove(note.declarations);
    asked.remove(note);
    notes.delete(note.path);
    reidentify(
      note,
      () => {
        ids.remove(note.path, note.id);
      },
      changed,
    );
    return keys;
  }

  /** Gives the keys that it is found under. */
  function takeIn(note: IndexedNote, changed: Set<string>): Iterable<string> {
    reidentify(
      note,
      () => {
        ids.add(note.path, note.id);
      },
      changed,
    );
    notes.set(note.path, note);
    declared.add(note.declarations);
    asked.add(note);
    return names.add(placed(note));
  }

  /** Keys of the names that a description answers to. */
  function keysOfDescription(declaration: Declaration): ReadonlySet<string> {
    let keys = describedKeys.get(declaration);
    if (keys === undefined) {
      const { path, id } = declaration;
      keys = keysOf({ path, id, aliases: [], declarations: [declaration] });
      describedKeys.set(declaration, keys);
    }
    return keys;
  }

  /** What a description answers to; of what it describes and others describe too, what they answer to as well. */
  function addNames(declaration: Declaration, changed: Set<string>): void {
    for (const one of [declaration, ...declared.rivals(declaration)])
      addAll(changed, keysOfDescription(one));
  }

  return {
    names,
    put(note) {
      const former = notes.get(note.path);
      if (former !== undefined && isSameNote(former, note)) {
        notes.set(note.path, note);
        return none;
      }
      const changed = new Set<string>();
      const before = new Set(former?.declarations.map(signatureOf));
      const after = new Set(note.declarations.map(signatureOf));
      const isSameTop = former !== undefined && isSameHead(former, note);
      forget();
      for (const declaration of former?.declarations ?? [])
        if (!after.has(signatureOf(declaration))) addNames(declaration, changed);
      const left = former === undefined ? [] : takeAway(former, changed);
      const taken = takeIn(note, changed);
      forget();
      for (const declaration of note.declarations)
        if (!before.has(signatureOf(declaration))) addNames(declaration, changed);
      if (isSameTop) return changed;
      addAll(changed, left);
      addAll(changed, taken);
      return changed;
    },
    remove(path) {
      const former = notes.get(path);
      if (former === undefined) return none;
      const changed = new Set<string>();
      for (const declaration of former.declarations) addNames(declaration, changed);
      addAll(changed, takeAway(former, changed));
      forget();
      return changed;
    },
    get generation() {
      return generation;
    },
    note: (path) => notes.get(path),
    idOf,
    claim(path, block) {
      const id = idOf(path);
      if (id === undefined || !claimBlocks(path).has(block)) return undefined;
      return claimId(id, block, '', 0);
    },
    entities: {
      actor: { get: (id) => raw('actor', id) },
      area: { get: (id) => raw('area', id) },
      document: { get: (id) => raw('document', id) },
      respondent: {
        get(id) {
          const respondent = raw('respondent', id);
          return respondent === undefined ? undefined : whole(respondent);
        },
      },
    },
    roles: {
      meant: (actor, area) => currentRoles().meant(actor, area),
      actor: (role) => currentRoles().actor(role),
    },
    listOf: sharedLists(),
    has: (type, id) => declared.find(type, id) !== undefined,
    pathOf: (type, id) => declared.find(type, id)?.path,
    declaration: (type, id) => declared.find(type, id),
    declarations: (type) => declared.ofType(type),
    declarationsOf: (path) => notes.get(path)?.declarations ?? [],
    get rolesHeld() {
      if (held !== undefined) return held;
      const found = new Map<string, RoleInArea>();
      for (const { id } of declared.ofType('respondent')) {
        const respondent = raw('respondent', id);
        if (respondent !== undefined) whole(respondent, found);
      }
      held = found;
      return found;
    },
    get implied() {
      const all: ImpliedNames = new Map();
      for (const { declarations } of notes.values()) {
        for (const declaration of declarations) {
          if (!declared.counts(declaration)) continue;
          for (const [key, name] of make(declaration).implied) all.set(key, name);
        }
      }
      return all;
    },
    keysOf(path) {
      const note = notes.get(path);
      return note === undefined ? none : keysOf(placed(note));
    },
    entitiesOf: (path) =>
      (notes.get(path)?.declarations ?? [])
        .filter((declaration) => declared.counts(declaration))
        .map((declaration) => {
          const { entity } = make(declaration);
          return entity.type === 'respondent' ? whole(entity) : entity;
        }),
    diagnosticsOf(path) {
      const note = notes.get(path);
      if (note === undefined) return [];
      const report = createReport();
      const told: Diagnostic[] = [...ids.diagnosticsOf(path, note.id)];
      for (const declaration of note.declarations) {
        const first = declared.find(declaration.type, declaration.id);
        if (first === undefined || first === declaration) continue;
        const { span, name } = declaration;
        report.add('duplicate-entity', span, name, literally(first.path));
      }
      for (const declaration of note.declarations)
        if (declared.counts(declaration))
          for (const { code, range, found, expected, nearest } of make(declaration).diagnostics)
            report.add(code, range, found, expected, nearest);
      return [...told, ...report.diagnostics];
    },
    describedBy(path, keys) {
      const found = new Set<string>();
      for (const declaration of notes.get(path)?.declarations ?? []) {
        if (mentions(declaration, keys)) addAll(found, keysOfDescription(declaration));
      }
      return found;
    },
    get steps() {
      return names.steps + ids.steps + declared.steps;
    },
  };
}

function isOfType<Type extends EntityType>(
  entity: Entity,
  type: Type,
): entity is Extract<Entity, { readonly type: Type }> {
  return entity.type === type;
}

function addAll(set: Set<string>, keys: Iterable<string>): void {
  for (const key of keys) set.add(key);
}

/** Whether everything that other notes can see is the same, and no description has moved. */
function isSameNote(here: IndexedNote, there: IndexedNote): boolean {
  return here.declarations.length + there.declarations.length === 0 && isSameHead(here, there);
}

function isSameHead(here: IndexedNote, there: IndexedNote): boolean {
  return (
    here.id === there.id &&
    here.respondent?.value === there.respondent?.value &&
    here.instrument === there.instrument &&
    here.aliases.join('\n') === there.aliases.join('\n')
  );
}

function mentions({ fields }: Declaration, keys: ReadonlySet<string>): boolean {
  for (const { items, value, valueStart } of fields.values())
    for (const item of items ?? splitList(value, valueStart))
      for (const { target } of readPhrase(item).names) if (keys.has(nameKey(target))) return true;
  return false;
}
