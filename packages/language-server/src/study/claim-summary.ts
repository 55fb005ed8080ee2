import type { Sayer } from '@samenspel/claims';
import { evidencePlace, labelIn, type ClaimIn, type Folder } from '@samenspel/language-service';
import { concept, conceptOrNull, named } from './named.ts';
import type { ClaimSummary, EvidencePlace, Named } from './protocol.ts';

/** A claim for a panel: what it says in the language of the editor, and where. */
export function claimSummary(folder: Folder, { claim, location }: ClaimIn): ClaimSummary {
  const tie = claim.kind === 'collaboration' ? claim : undefined;
  const phases = 'phases' in claim ? claim.phases : [];
  return {
    id: claim.id,
    kind: claim.kind,
    text: labelIn(claim.text, folder, ''),
    participants: (tie?.participants ?? []).map(({ actor, part }) => ({
      ...named(folder, 'actor', actor),
      part,
    })),
    via: (tie?.via ?? []).map((chain) => chain.map((actor) => named(folder, 'actor', actor))),
    mode: conceptOrNull(folder, 'mode', tie?.mode),
    category: conceptOrNull(
      folder,
      'finding-category',
      claim.kind === 'finding' ? claim.category : undefined,
    ),
    phases: phases.map((id) => concept(folder, 'phase', id)),
    areas: claim.areas.map((id) => named(folder, 'area', id)),
    perspective: conceptOrNull(folder, 'perspective', claim.perspective),
    stance: conceptOrNull(folder, 'stance', tie?.stance),
    origin: concept(folder, 'origin', claim.origin),
    modality: concept(folder, 'modality', claim.modality),
    saidBy: claim.saidBy.flatMap((sayer) => sayersOf(folder, sayer)),
    location,
    evidence: evidenceOf(folder, claim.evidence),
  };
}

function sayersOf(folder: Folder, sayer: Sayer): readonly Named[] {
  switch (sayer.type) {
    case 'respondent':
    case 'actor':
      return sayer.ids.map((id) => named(folder, sayer.type, id));
    case 'authors':
    case 'unknown':
      return [];
  }
}

function evidenceOf(folder: Folder, evidence: ClaimIn['claim']['evidence']): EvidencePlace | null {
  const { document, locator } = evidence;
  if (document === undefined) return null;
  return {
    document: named(folder, 'document', document),
    ...(locator === undefined ? {} : { locator }),
    location: evidencePlace(folder, evidence) ?? null,
  };
}
