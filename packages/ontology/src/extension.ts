import { labelKey } from './label-key.ts';
import { nearest } from './lookup.ts';
import type { Concept, Scheme } from './scheme.ts';

/** Why a concept of a study does not enter a scheme. `message` says what was found and what to do. */
export type ExtensionProblem = { readonly message: string } & (
  | { readonly kind: 'closed-scheme'; readonly scheme: string }
  | { readonly kind: 'invalid-id'; readonly concept: string }
  | { readonly kind: 'duplicate-id'; readonly concept: string }
  | { readonly kind: 'empty-label'; readonly concept: string; readonly language: 'nl' | 'en' }
  | {
      readonly kind: 'name-taken';
      readonly concept: string;
      readonly name: string;
      readonly takenBy: string;
    }
  | {
      readonly kind: 'unknown-broader';
      readonly concept: string;
      readonly broader: string;
      readonly nearest: readonly string[];
    }
  | { readonly kind: 'circular-broader'; readonly concept: string; readonly broader: string }
);

/** A scheme with what a study adds to it, and what could not be added. */
export interface Extension {
  readonly scheme: Scheme;
  readonly problems: readonly ExtensionProblem[];
}

const conceptIdForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Adds a study's own concepts to an open scheme, narrower than those there or beside them, in any order.
 * The scheme given is left as it is, so what studies share stays comparable. A concept with a problem is
 * left out and reported; the others are added.
 */
export function extendScheme(scheme: Scheme, concepts: readonly Concept[]): Extension {
  if (concepts.length === 0) return { scheme, problems: [] };
  if (scheme.closed) {
    const message = `The scheme "${scheme.id}" is closed: it takes no concepts of a study. Use one of its own, or extend an open scheme.`;
    return { scheme, problems: [{ kind: 'closed-scheme', scheme: scheme.id, message }] };
  }
  const problems: ExtensionProblem[] = [];
  const sound: Concept[] = [];
  const owners = new Map<string, string>();
  for (const concept of scheme.concepts) claimNames(owners, concept);
  for (const concept of concepts) {
    const problem = problemOfNames(scheme.id, owners, concept);
    if (problem === undefined) {
      claimNames(owners, concept);
      sound.push(concept);
    } else problems.push(problem);
  }
  const attached = attach(scheme, sound);
  return {
    scheme: { ...scheme, concepts: [...scheme.concepts, ...attached.concepts] },
    problems: [...problems, ...attached.problems],
  };
}

function namesOf(concept: Concept): readonly string[] {
  const { id, notation = id, nl, en, altNl = [], altEn = [] } = concept;
  return [id, notation, nl, en, ...altNl, ...altEn].filter((name) => labelKey(name) !== '');
}

function claimNames(owners: Map<string, string>, concept: Concept): void {
  for (const name of namesOf(concept)) owners.set(labelKey(name), concept.id);
}

/** `owners`: which concept answers to each name so far. */
function problemOfNames(
  scheme: string,
  owners: ReadonlyMap<string, string>,
  concept: Concept,
): ExtensionProblem | undefined {
  const { id } = concept;
  if (!conceptIdForm.test(id)) {
    const message = `"${id}" cannot be the id of a concept: an id is lower-case letters, digits and single hyphens, such as "food-bank".`;
    return { kind: 'invalid-id', concept: id, message };
  }
  if (owners.get(labelKey(id)) === id) {
    const message = `The scheme "${scheme}" already has a concept "${id}". Use that one, or choose another id.`;
    return { kind: 'duplicate-id', concept: id, message };
  }
  for (const language of ['nl', 'en'] as const) {
    if (labelKey(concept[language]) !== '') continue;
    const message = `The concept "${id}" has no label in "${language}". Every concept is labelled in nl and en.`;
    return { kind: 'empty-label', concept: id, language, message };
  }
  for (const name of namesOf(concept)) {
    const takenBy = owners.get(labelKey(name));
    if (takenBy === undefined) continue;
    const message = `"${name}" of the concept "${id}" already names "${takenBy}" in the scheme "${scheme}". Choose another name, or use "${takenBy}".`;
    return { kind: 'name-taken', concept: id, name, takenBy, message };
  }
  return undefined;
}

/** Adds the concepts whose wider concept is there, round by round; what is left hangs on nothing. */
function attach(
  scheme: Scheme,
  concepts: readonly Concept[],
): { readonly concepts: readonly Concept[]; readonly problems: readonly ExtensionProblem[] } {
  const present = new Set(scheme.concepts.map(({ id }) => id));
  let waiting = concepts;
  let waitingBefore: number;
  do {
    waitingBefore = waiting.length;
    waiting = waiting.filter(({ id, broader }) => {
      if (broader !== undefined && !present.has(broader)) return true;
      present.add(id);
      return false;
    });
  } while (waiting.length < waitingBefore);
  const hanging = new Map(waiting.map((concept) => [concept.id, concept]));
  return {
    concepts: concepts.filter(({ id }) => present.has(id)),
    problems: waiting.map((concept) => problemOfBroader(scheme, concept, hanging)),
  };
}

function problemOfBroader(
  scheme: Scheme,
  { id, broader = '' }: Concept,
  hanging: ReadonlyMap<string, Concept>,
): ExtensionProblem {
  if (leadsBack(id, hanging)) {
    const message = `"${broader}" cannot be wider than "${id}", because "${id}" is itself wider than "${broader}" or the same. Break the circle.`;
    return { kind: 'circular-broader', concept: id, broader, message };
  }
  const near = nearest(scheme, broader).map((concept) => concept.id);
  const hint = near.length === 0 ? '' : ` Nearest: ${near.join(', ')}.`;
  const message = `The concept "${id}" is to be narrower than "${broader}", which the scheme "${scheme.id}" does not have.${hint}`;
  return { kind: 'unknown-broader', concept: id, broader, nearest: near, message };
}

function leadsBack(id: string, hanging: ReadonlyMap<string, Concept>): boolean {
  const passed = new Set<string>();
  let next = hanging.get(id)?.broader;
  while (next !== undefined && !passed.has(next)) {
    if (next === id) return true;
    passed.add(next);
    next = hanging.get(next)?.broader;
  }
  return false;
}
