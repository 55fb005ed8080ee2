import type { ClaimKind, NoteType } from '@samenspel/claims';
import { claimMakers } from './claim-makers.ts';
import { collaborationKeys } from './collaboration.ts';
import { everyClaimKeys } from './every-claim.ts';
import { viewKeys } from './finding-position-placement.ts';
import { frontMatterKeys } from './front-matter.ts';
import { indicatorKeys } from './indicator.ts';
import { key, type Key, type KeyRow } from './key.ts';

/** The groups of the table, in the order of the page of the format. */
export const keyGroups = {
  'claim-makers': claimMakers,
  'every-claim': everyClaimKeys,
  collaboration: collaborationKeys,
  view: viewKeys,
  indicator: indicatorKeys,
  'front-matter': frontMatterKeys,
} as const satisfies Readonly<Record<string, readonly KeyRow[]>>;

export type KeyGroup = keyof typeof keyGroups;

type ClaimGroup = Exclude<KeyGroup, 'front-matter'>;

/** The English name of a key of claims, which is its id. */
export type ClaimKeyId = (typeof keyGroups)[ClaimGroup][number]['en'];

/** The English name of a key of notes, which is its id. */
export type NoteKeyId = (typeof frontMatterKeys)[number]['en'];

/** Keys of claims: in blocks, as defaults under headings and in front matter. */
export const claimKeys: readonly Key[] = [
  ...claimMakers,
  ...everyClaimKeys,
  ...collaborationKeys,
  ...viewKeys,
  ...indicatorKeys,
].map(key);

/** Keys of notes and of what they are about: in front matter and in the items of registers. */
export const noteKeys: readonly Key[] = frontMatterKeys.map(key);

/** A key as it may be typed: any case, spaces or underscores for hyphens. */
function typed(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function byName(keys: readonly Key[]): ReadonlyMap<string, Key> {
  const names = new Map<string, Key>();
  for (const row of keys) for (const name of [row.en, row.nl]) names.set(name, row);
  return names;
}

const claimKeyNames = byName(claimKeys);
const noteKeyNames = byName(noteKeys);

/** The key of claims with this English or Dutch name. */
export function claimKeyNamed(name: string): Key | undefined {
  return claimKeyNames.get(name) ?? claimKeyNames.get(typed(name));
}

/** The key of notes with this English or Dutch name. */
export function noteKeyNamed(name: string): Key | undefined {
  return noteKeyNames.get(name) ?? noteKeyNames.get(typed(name));
}

/** Every English and Dutch name of these keys. */
export function namesOf(keys: readonly Key[]): readonly string[] {
  return [...new Set(keys.flatMap(({ en, nl }) => [en, nl]))];
}

/** Whether a key of notes describes what a note of the type is about. */
export function describes(row: Key, type: NoteType): boolean {
  return row.of === 'every' || (row.of?.includes(type) ?? false);
}

/** Whether claims of the kind have the key. */
export function fits(row: Key, kind: ClaimKind): boolean {
  return row.on.includes(kind);
}
