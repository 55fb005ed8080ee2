import {
  nearestOf,
  schemesOf,
  type Actor,
  type Area,
  type Language,
  type LocalText,
  type Respondent,
  type SourceDocument,
  type Study,
} from '@samenspel/claims';
import { inLanguage } from '@samenspel/exchange';
import { actorKind, labelKey, type Scheme } from '@samenspel/ontology';
import type { Store } from '@samenspel/store';
import { plain } from '../terminal/text.ts';

/** The names of a study: what a person may call things, and what they are called in an answer. */
export interface StudyNames {
  readonly study: Study;
  readonly kinds: Scheme;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly respondents: ReadonlyMap<string, Respondent>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly language: Language;
}

/** Something with names. */
export interface Named {
  readonly id: string;
  readonly label: LocalText;
  readonly aliases: readonly string[];
}

/** Reads the names of a study. */
export async function studyNames(
  store: Store,
  study: Study,
  language: Language,
): Promise<StudyNames> {
  const scope = { studies: 'all' } as const;
  const [actors, areas, respondents, documents] = await Promise.all([
    store.allEntities(scope, study.id, 'actor').then(byId),
    store.allEntities(scope, study.id, 'area').then(byId),
    store.allEntities(scope, study.id, 'respondent').then(byId),
    store.allEntities(scope, study.id, 'document').then(byId),
  ]);
  const kinds = schemesOf(study).get(actorKind.id) ?? actorKind;
  return { study, kinds, actors, areas, respondents, documents, language };
}

function byId<Each extends Named>(all: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(all.map((each) => [each.id, each]));
}

/** What something is called; its id where it has no name. */
export function nameOf(named: Named | undefined, id: string, language: Language): string {
  return plain(inLanguage(named?.label, language) ?? id);
}

/** What a kind of actors is called. */
export function kindName({ kinds, language }: StudyNames, id: string): string {
  return plain(kinds.concepts.find((concept) => concept.id === id)?.[language] ?? id);
}

/** Those whose id a text is, or else those that have it among their names. */
export function called<Each extends Named>(all: Iterable<Each>, text: string): readonly Each[] {
  const sought = labelKey(text);
  const found: Each[] = [];
  for (const each of all) {
    if (each.id === text) return [each];
    if (namesOf(each).some((name) => labelKey(name) === sought)) found.push(each);
  }
  return found;
}

/** The names that a text may have meant: those that hold it, the shortest first, then those spelled most like it. */
export function nearestNames(names: Iterable<string>, text: string): readonly string[] {
  const sought = labelKey(text);
  const all = [...new Map(Array.from(names, (name) => [labelKey(name), name])).values()];
  const holding = sought === '' ? [] : all.filter((name) => labelKey(name).includes(sought));
  const near = new Set(holding.sort((one, other) => one.length - other.length).slice(0, most));
  const rest = new Map(all.filter((name) => !near.has(name)).map((name) => [labelKey(name), name]));
  while (near.size < most) {
    const key = nearestOf(rest.keys(), sought);
    if (key === undefined) break;
    near.add(rest.get(key) ?? key);
    rest.delete(key);
  }
  return [...near];
}

/** Names that are proposed for one that is unknown. */
const most = 4;

/** All names of something, in both languages. */
export function namesOf({ label, aliases }: Named): readonly string[] {
  return [label.nl, label.en, ...aliases].filter((name) => name !== undefined);
}
