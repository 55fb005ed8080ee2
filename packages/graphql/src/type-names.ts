import type { ClaimKind, EntityType } from '@samenspel/claims';
import type { NodeRecord } from './records.ts';

/** The object type of each kind of claim. */
export const claimTypeNames = {
  collaboration: 'Collaboration',
  finding: 'Finding',
  position: 'PositionClaim',
  placement: 'Placement',
  indicator: 'IndicatorValue',
} as const satisfies Record<ClaimKind, string>;

/** The object type of each type of entity. */
export const entityTypeNames = {
  actor: 'Actor',
  area: 'Area',
  respondent: 'Respondent',
  document: 'Document',
  proposition: 'Proposition',
  code: 'Code',
} as const satisfies Record<EntityType, string>;

/** The object type of a node. */
export function nodeTypeName(node: NodeRecord): string {
  if ('manifest' in node) return 'Study';
  if ('scheme' in node) return 'Concept';
  if ('path' in node) return 'Note';
  return 'evidence' in node ? claimTypeNames[node.kind] : entityTypeNames[node.type];
}
