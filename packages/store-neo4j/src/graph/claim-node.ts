import {
  certainRespondents,
  claimKey,
  claimLinks,
  linkedIds,
  properties,
  type Claim,
  type EntityType,
} from '@samenspel/claims';
import { claimText } from '@samenspel/store';
import { keyOf } from '../keys.ts';
import { indexedWords } from './indexed-words.ts';

/** What a claim is in the graph, apart from what it is connected with. */
export type ClaimProperties = Readonly<Record<string, unknown>>;

/** The node of a claim: its whole record, and what Cypher can ask about. */
export function claimProperties(
  claim: Claim,
  place: {
    readonly study: string;
    readonly key: string;
    readonly number: number;
    /** Of its note, by which claims are in the order of the sources. */
    readonly path: string;
    readonly noteNumber: number;
  },
): ClaimProperties {
  const values: Record<string, unknown> = {};
  for (const property of properties) {
    const found = property.values(claim);
    if (found.length > 0) values[property.name] = property.many ? found : found[0];
  }
  const certain = certainRespondents(claim);
  const [high, low] = claimKey(claim.id);
  return {
    ...values,
    ...place,
    id: claim.id,
    line: claim.evidence.range.line,
    text_nl: claim.text.nl,
    text_en: claim.text.en,
    condition_nl: claim.condition?.nl,
    condition_en: claim.condition?.en,
    record: JSON.stringify(claim),
    restatement: claim.restates.length > 0,
    orderHigh: high >>> 0,
    orderLow: low >>> 0,
    ...(certain.length > 0 ? { certain } : {}),
    ...('rank' in claim ? { rank: claim.rank } : {}),
    ...('inferred' in claim ? { inferred: claim.inferred } : {}),
    ...ofCollaboration(claim),
    ...ofFigure(claim),
    ...indexedWords(claimText(claim), place.study),
  };
}

function ofCollaboration(claim: Claim): ClaimProperties {
  if (claim.kind !== 'collaboration') return {};
  const { participants, together } = claim;
  const parts = [...new Set(participants.map(({ part }) => part))];
  return {
    together,
    participants: new Set(participants.map(({ actor }) => actor)).size,
    ...(parts.length > 0 ? { parts } : {}),
  };
}

function ofFigure(claim: Claim): ClaimProperties {
  if (claim.kind !== 'indicator') return {};
  const { measurement, reference } = claim;
  return {
    amount: measurement?.value,
    amount_upper: measurement?.upper,
    unit: measurement?.unit,
    reference_area: reference?.area,
    reference_amount: reference?.measurement?.value,
  };
}

/** A relationship from a claim to a node of an entity. */
export interface ClaimRelationship {
  readonly type: string;
  readonly entity: EntityType;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a claim is connected with among the entities of its study. */
export function claimRelationships(claim: Claim): readonly ClaimRelationship[] {
  const found: ClaimRelationship[] = [];
  const add = (
    type: string,
    entity: EntityType,
    ids: Iterable<string>,
    more: ClaimRelationship['properties'] = {},
  ) => {
    for (const id of new Set(ids)) found.push({ type, entity, id, properties: more });
  };
  const { document, locator, cited } = claim.evidence;
  if (document !== undefined) add('IN_SOURCE', 'document', [document], { locator, cited });
  for (const sayer of claim.saidBy) {
    if ('ids' in sayer) {
      add('SAID_BY', sayer.type, sayer.ids, { certain: sayer.ids.length === 1 });
    }
  }
  add('IN_AREA', 'area', claim.areas);
  add('CODED', 'code', claim.codes);
  switch (claim.kind) {
    case 'collaboration':
      claim.participants.forEach(({ actor, part, anonymous }, position) => {
        add('PARTICIPANT', 'actor', [actor], { part, position, anonymous });
      });
      claim.via.forEach((steps, chain) => {
        steps.forEach((actor, position) => {
          add('VIA', 'actor', [actor], { chain, position });
        });
      });
      add('ABOUT', 'actor', claim.about);
      add('AT', 'actor', claim.at);
      add('INITIATED_BY', 'actor', claim.initiative);
      break;
    case 'finding':
      add('ABOUT', 'actor', claim.about);
      add('AT', 'actor', claim.at);
      break;
    case 'position':
      add('ON', 'proposition', [claim.proposition]);
      break;
    case 'placement':
      add('PLACED', 'actor', claim.placed);
      break;
    case 'indicator':
      break;
  }
  if ('holders' in claim) {
    for (const holder of claim.holders) add('HELD_BY', holder.type, [holder.id]);
  }
  return found;
}

/** The types of relationships between claims, by the link that they stand for. */
export const linkTypes = {
  restates: 'RESTATES',
  qualifies: 'QUALIFIES',
  contradicts: 'CONTRADICTS',
  answers: 'ANSWERS',
  explains: 'EXPLAINS',
} as const;

/** A link of a claim, to the id of another one or, for an answer, perhaps a concept. */
export interface ClaimLinkTo {
  readonly type: string;
  readonly id: string;
  readonly key: string;
}

export function claimLinksTo(study: string, claim: Claim): readonly ClaimLinkTo[] {
  return claimLinks.flatMap((link) =>
    [...new Set(linkedIds(claim, link))].map((id) => ({
      type: linkTypes[link],
      id,
      key: keyOf(study, 'claim', id),
    })),
  );
}
