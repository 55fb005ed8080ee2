import {
  claimKinds,
  type Claim,
  type ClaimKind,
  type ClaimOf,
  type Part,
  type Sayer,
} from './claim.ts';
import { frequencyWord } from './frequency.ts';

/**
 * What the values of a property are ids of: entities of the study, or concepts of a scheme (`concept:phase`).
 * `word` is for values that are neither.
 */
export type Domain =
  | 'actor'
  | 'area'
  | 'respondent'
  | 'document'
  | 'note'
  | 'code'
  | 'proposition'
  | 'word'
  | `concept:${string}`;

/**
 * A property of claims that can be filtered, grouped and exported. One row of the table from which the snapshot's
 * columns, the filter language and the API's filters are derived.
 */
export interface Property {
  readonly name: string;
  /** The kinds of claim that have it. */
  readonly on: readonly ClaimKind[];
  readonly domain: Domain;
  /** Whether a claim can have several values. */
  readonly many: boolean;
  /** The values on one claim; none when the claim does not say. */
  readonly values: (claim: Claim) => readonly string[];
}

const none: readonly string[] = [];

function one(value: string | undefined): readonly string[] {
  return value === undefined ? none : [value];
}

/** The values of a property on the kinds of claim that have it. */
function of<Kind extends ClaimKind>(
  kinds: readonly Kind[],
  values: (claim: ClaimOf<Kind>) => readonly string[],
): Pick<Property, 'on' | 'values'> {
  const has = (claim: Claim): claim is ClaimOf<Kind> =>
    (kinds as readonly ClaimKind[]).includes(claim.kind);
  return { on: kinds, values: (claim) => (has(claim) ? values(claim) : none) };
}

function sayers(saidBy: readonly Sayer[], type: 'respondent' | 'actor'): readonly string[] {
  const ids: string[] = [];
  for (const sayer of saidBy) if (sayer.type === type) ids.push(...sayer.ids);
  return ids;
}

const phased = ['collaboration', 'finding', 'position'] as const;
const wide = ['collaboration', 'finding'] as const;
const tie = ['collaboration'] as const;
const held = ['finding', 'position', 'placement'] as const;
const spoken = ['collaboration', 'finding', 'position', 'placement'] as const;

/** Every property of claims, in the order in which columns are written. A change of the list needs a new `columnsVersion`. */
export const properties = [
  {
    name: 'kind',
    on: claimKinds,
    domain: 'word',
    many: false,
    values: (claim: Claim) => [claim.kind],
  },
  {
    name: 'area',
    on: claimKinds,
    domain: 'area',
    many: true,
    values: (claim: Claim) => claim.areas,
  },
  {
    name: 'origin',
    on: claimKinds,
    domain: 'concept:origin',
    many: false,
    values: (claim: Claim) => [claim.origin],
  },
  {
    name: 'perspective',
    on: claimKinds,
    domain: 'concept:perspective',
    many: false,
    values: (claim: Claim) => one(claim.perspective),
  },
  {
    name: 'modality',
    on: claimKinds,
    domain: 'concept:modality',
    many: false,
    values: (claim: Claim) => [claim.modality],
  },
  {
    name: 'basis',
    on: claimKinds,
    domain: 'concept:basis',
    many: false,
    values: (claim: Claim) => one(claim.basis),
  },
  {
    name: 'certainty',
    on: claimKinds,
    domain: 'concept:certainty',
    many: false,
    values: (claim: Claim) => [claim.certainty],
  },
  {
    name: 'respondent',
    on: claimKinds,
    domain: 'respondent',
    many: true,
    values: (claim: Claim) => sayers(claim.saidBy, 'respondent'),
  },
  {
    name: 'sayer',
    on: claimKinds,
    domain: 'word',
    many: true,
    values: (claim: Claim) => [...new Set(claim.saidBy.map((sayer) => sayer.type))],
  },
  {
    name: 'document',
    on: claimKinds,
    domain: 'document',
    many: false,
    values: (claim: Claim) => one(claim.evidence.document),
  },
  {
    name: 'note',
    on: claimKinds,
    domain: 'note',
    many: false,
    values: (claim: Claim) => [claim.evidence.note],
  },
  {
    name: 'code',
    on: claimKinds,
    domain: 'code',
    many: true,
    values: (claim: Claim) => claim.codes,
  },
  {
    name: 'period',
    on: claimKinds,
    domain: 'word',
    many: false,
    values: (claim: Claim) => one(claim.period),
  },
  { name: 'phase', domain: 'concept:phase', many: true, ...of(phased, (claim) => claim.phases) },
  {
    name: 'form',
    domain: 'concept:collaboration-form',
    many: true,
    ...of(tie, (claim) => claim.forms),
  },
  { name: 'mode', domain: 'concept:mode', many: false, ...of(tie, (claim) => [claim.mode]) },
  {
    name: 'stance',
    domain: 'concept:stance',
    many: false,
    ...of(tie, (claim) => one(claim.stance)),
  },
  {
    name: 'closeness',
    domain: 'concept:closeness',
    many: false,
    ...of(tie, (claim) => one(claim.closeness)),
  },
  { name: 'channel', domain: 'concept:channel', many: true, ...of(tie, (claim) => claim.channels) },
  { name: 'initiative', domain: 'actor', many: true, ...of(tie, (claim) => claim.initiative) },
  {
    name: 'counts',
    domain: 'concept:yes-no',
    many: false,
    ...of(tie, (claim) => one(claim.counts)),
  },
  { name: 'about', domain: 'actor', many: true, ...of(wide, (claim) => claim.about) },
  { name: 'at', domain: 'actor', many: true, ...of(wide, (claim) => claim.at) },
  {
    name: 'function',
    domain: 'concept:function',
    many: true,
    ...of(wide, (claim) => claim.functions),
  },
  {
    name: 'targetGroup',
    domain: 'concept:target-group',
    many: true,
    ...of(['collaboration', 'finding', 'indicator'], (claim) => claim.targetGroups),
  },
  { name: 'level', domain: 'concept:level', many: false, ...of(wide, (claim) => one(claim.level)) },
  {
    name: 'frequency',
    domain: 'word',
    many: false,
    ...of(wide, ({ frequency }) => (frequency === undefined ? none : [frequencyWord(frequency)])),
  },
  {
    name: 'quantifier',
    domain: 'concept:quantifier',
    many: false,
    ...of(spoken, (claim) => one(claim.quantifier?.value)),
  },
  {
    name: 'trend',
    domain: 'concept:trend',
    many: false,
    ...of(['collaboration', 'finding', 'indicator'], (claim) => one(claim.trend)),
  },
  {
    name: 'category',
    domain: 'concept:finding-category',
    many: false,
    ...of(['finding'], (claim) => [claim.category]),
  },
  {
    name: 'concept',
    domain: 'word',
    many: false,
    ...of(['finding'], (claim) => one(claim.concept)),
  },
  {
    name: 'locus',
    domain: 'concept:hybridity-locus',
    many: false,
    ...of(['finding'], (claim) => one(claim.locus)),
  },
  { name: 'answers', domain: 'word', many: true, ...of(['finding'], (claim) => claim.answers) },
  {
    name: 'holder',
    domain: 'word',
    many: true,
    ...of(held, (claim) => claim.holders.map((holder) => holder.id)),
  },
  {
    name: 'proposition',
    domain: 'proposition',
    many: false,
    ...of(['position'], (claim) => [claim.proposition]),
  },
  {
    name: 'position',
    domain: 'concept:position',
    many: false,
    ...of(['position'], (claim) => [claim.position]),
  },
  { name: 'placed', domain: 'actor', many: true, ...of(['placement'], (claim) => claim.placed) },
  {
    name: 'criterion',
    domain: 'word',
    many: true,
    ...of(['placement'], (claim) => claim.criteria),
  },
  { name: 'value', domain: 'word', many: false, ...of(['placement'], (claim) => [claim.value]) },
  {
    name: 'indicator',
    domain: 'concept:indicator',
    many: false,
    ...of(['indicator'], (claim) => [claim.indicator]),
  },
  {
    name: 'subgroup',
    domain: 'word',
    many: false,
    ...of(['indicator'], (claim) => one(claim.subgroup)),
  },
] as const satisfies readonly Property[];

/** Name of a property of claims. */
export type PropertyName = (typeof properties)[number]['name'];

/** The parts of participants, in the order of the codes that columns use. */
export const parts: readonly Part[] = ['who', 'with', 'from', 'to', 'together'];
