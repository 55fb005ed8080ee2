import { pairsOf, type Claim, type Collaboration } from '@samenspel/claims';
import { keysOfDeclaration } from '../folder/places-of.ts';
import type { Folder } from '../folder/folder.ts';
import { withoutArea } from '../folder/role-id.ts';

/** A collaboration, and the note that claims it. */
export interface Evidence {
  readonly path: string;
  readonly claim: Collaboration;
}

/** How an actor meets another: as partner, or as intermediary between it and others. */
export interface Contact {
  readonly actor: string;
  readonly evidence: readonly Evidence[];
}

/** Whether an id is an actor, or that role in some area. */
function isActor(id: string, actor: string): boolean {
  return id === actor || id.startsWith(`${actor}@`);
}

/** Notes in which an actor may take part: those that name it, and those of respondents who have the role. */
function notesOf(folder: Folder, actor: string): readonly string[] {
  const { index } = folder;
  const declaration = index.declaration('actor', withoutArea(actor));
  if (declaration === undefined) return [];
  const keys = keysOfDeclaration(declaration);
  const paths = new Set(folder.notesNaming(keys));
  for (const path of [...paths]) {
    if (index.declarationsOf(path).length === 0) continue;
    for (const holder of folder.notesNaming(index.describedBy(path, keys))) paths.add(holder);
  }
  return [...paths].sort();
}

function* collaborationsOf(folder: Folder, actor: string): Generator<Evidence> {
  for (const path of notesOf(folder, actor)) {
    for (const claim of folder.resolved(path)?.claims ?? [])
      if (isContact(claim)) yield { path, claim };
  }
}

function isContact(claim: Claim): claim is Collaboration {
  return claim.kind === 'collaboration' && claim.mode !== 'absent' && claim.mode !== 'parallel';
}

/** With whom an actor works, those with most claims first. */
export function partnersWith(folder: Folder, actor: string): readonly Contact[] {
  return contacts(folder, actor, (claim) =>
    pairsOf(claim).flatMap(({ a, b }) => [
      ...(isActor(a, actor) ? [b] : []),
      ...(isActor(b, actor) ? [a] : []),
    ]),
  );
}

/** Through whom an actor works with others. */
export function intermediariesOf(folder: Folder, actor: string): readonly Contact[] {
  return contacts(folder, actor, (claim) =>
    claim.participants.some((one) => isActor(one.actor, actor)) ? claim.via.flat() : [],
  );
}

function contacts(
  folder: Folder,
  actor: string,
  othersIn: (claim: Collaboration) => readonly string[],
): readonly Contact[] {
  const found = new Map<string, Evidence[]>();
  for (const evidence of collaborationsOf(folder, actor)) {
    for (const other of new Set(othersIn(evidence.claim))) {
      const before = found.get(other);
      if (before === undefined) found.set(other, [evidence]);
      else before.push(evidence);
    }
  }
  return [...found]
    .map(([other, evidence]): Contact => ({ actor: other, evidence }))
    .sort(
      (one, two) => two.evidence.length - one.evidence.length || (one.actor < two.actor ? -1 : 1),
    );
}
