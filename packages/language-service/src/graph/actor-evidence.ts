import { pairsOf, roleAndArea, type Claim, type Collaboration } from '@samenspel/claims';
import { keysOfDeclaration } from '../folder/places-of.ts';
import type { Folder } from '../folder/folder.ts';

/** A collaboration, and the note that claims it. */
export interface Evidence {
  readonly path: string;
  readonly claim: Collaboration;
}

/** Another whom an actor meets, and the claims that say so. */
export interface Contact {
  readonly actor: string;
  readonly evidence: readonly Evidence[];
  /** In how many of these the actor stands between the other one and others. */
  readonly between: number;
}

/** Whether an id is an actor, or that role in some area. */
function isActor(id: string, actor: string): boolean {
  return id === actor || id.startsWith(`${actor}@`);
}

/** Notes in which an actor may take part: those that name it, and those of respondents who have the role. */
function notesOf(folder: Folder, actor: string): readonly string[] {
  const { index } = folder;
  const declaration = index.declaration('actor', roleAndArea(actor).role);
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

/**
 * With whom an actor works, and between whom it stands: those who take part, and who else is in its chain. Those with
 * most claims come first.
 */
export function partnersWith(folder: Folder, actor: string): readonly Contact[] {
  return contacts(folder, actor, (claim) => {
    const met = new Map(around(claim, actor).map((one) => [one, true]));
    for (const { a, b } of pairsOf(claim)) {
      if (isActor(a, actor)) met.set(b, false);
      if (isActor(b, actor)) met.set(a, false);
    }
    return met;
  });
}

/** Through whom an actor works with others; where it stands between them, who else is in its chain. */
export function intermediariesOf(folder: Folder, actor: string): readonly Contact[] {
  return contacts(folder, actor, (claim) => {
    const takesPart = claim.participants.some((one) => isActor(one.actor, actor));
    const through = (takesPart ? claim.via : chainsWith(claim, actor)).flat();
    return new Map(through.filter(isOther(actor)).map((one) => [one, false]));
  });
}

/** Those between whom an actor stands in a claim; nobody where it stands between none. */
function around(claim: Collaboration, actor: string): readonly string[] {
  const chains = chainsWith(claim, actor);
  if (chains.length === 0) return [];
  const partakers = claim.participants.map((one) => one.actor);
  return [...partakers, ...chains.flat()].filter(isOther(actor));
}

function isOther(actor: string) {
  return (id: string) => !isActor(id, actor);
}

function chainsWith({ via }: Collaboration, actor: string): Collaboration['via'] {
  return via.filter((chain) => chain.some((one) => isActor(one, actor)));
}

/** @param metIn whom the actor meets in a claim, and whether it stands between them and others there */
function contacts(
  folder: Folder,
  actor: string,
  metIn: (claim: Collaboration) => ReadonlyMap<string, boolean>,
): readonly Contact[] {
  const found = new Map<string, { evidence: Evidence[]; between: number }>();
  for (const evidence of collaborationsOf(folder, actor)) {
    for (const [other, isBetween] of metIn(evidence.claim)) {
      const contact = found.get(other) ?? { evidence: [], between: 0 };
      contact.evidence.push(evidence);
      if (isBetween) contact.between += 1;
      found.set(other, contact);
    }
  }
  return [...found]
    .map(([other, contact]): Contact => ({ actor: other, ...contact }))
    .sort(
      (one, two) => two.evidence.length - one.evidence.length || (one.actor < two.actor ? -1 : 1),
    );
}
