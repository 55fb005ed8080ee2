import type { WriteRow } from '../write/write-rows.ts';

/** What nodes are told apart by when relationships name them: keys are unique within one of these. */
export type KeySpace = 'note' | 'target' | 'entity';

/** A node of the graph. One without a space has no relationships. */
export interface NodePart {
  /** Labels that all nodes of its sort have. */
  readonly labels: readonly string[];
  /** Labels of its own. */
  readonly more?: readonly string[];
  readonly space?: KeySpace;
  readonly properties: WriteRow;
}

/** A node at the end of a relationship. */
export interface End {
  readonly space: KeySpace;
  readonly key: string;
}

/** A relationship of the graph. */
export interface RelationshipPart {
  readonly type: string;
  readonly from: End;
  readonly to: End;
  readonly properties: WriteRow;
}

export type GraphPart = NodePart | RelationshipPart;

export function entityEnd(key: string): End {
  return { space: 'entity', key };
}
