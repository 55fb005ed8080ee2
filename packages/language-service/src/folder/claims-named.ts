import type { Claim } from '@samenspel/claims';
import type { Location } from 'vscode-languageserver-types';
import type { Folder } from './folder.ts';

/** A claim, the note that it stands in, and where. */
export interface ClaimIn {
  readonly claim: Claim;
  readonly path: string;
  readonly location: Location;
}

/** Claims by their ids, in the order asked; an id that no claim has is left out. */
export function claimsNamed(folder: Folder, ids: readonly string[]): ReadonlyMap<string, ClaimIn> {
  const asked = new Set(ids);
  const found = new Map<string, ClaimIn>();
  for (const path of new Set(ids.flatMap((id) => pathOfClaim(folder, id) ?? []))) {
    const note = folder.note(path);
    for (const claim of folder.resolved(path)?.claims ?? []) {
      if (note === undefined || !asked.has(claim.id)) continue;
      const range = note.positions.range(claim.evidence.range);
      found.set(claim.id, { claim, path, location: { uri: folder.uri(path), range } });
    }
  }
  return new Map(
    ids.flatMap((id) => {
      const claim = found.get(id);
      return claim === undefined ? [] : [[id, claim] as const];
    }),
  );
}

/** Ids of claims begin with that of their note; what follows holds no `#`. */
function pathOfClaim(folder: Folder, id: string): string | undefined {
  return folder.pathOfNote(id.slice(0, Math.max(id.lastIndexOf('#'), 0)));
}
