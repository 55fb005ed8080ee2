import type { Claim, EntityType } from '@samenspel/claims';
import type { GraphQLResolveInfo } from 'graphql';
import { askedFields } from './asked-fields.ts';
import type { OpenStudy } from './open-study.ts';

/** What a claim refers to by a field of the API. */
interface ReferenceField {
  readonly field: string;
  readonly to: EntityType | 'note';
  readonly ids: (claim: Claim) => readonly (string | undefined)[];
}

const none: readonly string[] = [];

const referenceFields: readonly ReferenceField[] = [
  {
    field: 'participants',
    to: 'actor',
    ids: (claim) =>
      claim.kind === 'collaboration' ? claim.participants.map(({ actor }) => actor) : none,
  },
  {
    field: 'via',
    to: 'actor',
    ids: (claim) => (claim.kind === 'collaboration' ? claim.via.flat() : none),
  },
  {
    field: 'intermediaries',
    to: 'actor',
    ids: (claim) => (claim.kind === 'collaboration' ? claim.via.flat() : none),
  },
  { field: 'about', to: 'actor', ids: (claim) => ('about' in claim ? claim.about : none) },
  { field: 'at', to: 'actor', ids: (claim) => ('at' in claim ? claim.at : none) },
  {
    field: 'initiative',
    to: 'actor',
    ids: (claim) => (claim.kind === 'collaboration' ? claim.initiative : none),
  },
  {
    field: 'placed',
    to: 'actor',
    ids: (claim) => (claim.kind === 'placement' ? claim.placed : none),
  },
  {
    field: 'quantifier',
    to: 'actor',
    ids: (claim) => ('quantifier' in claim ? [claim.quantifier.of] : none),
  },
  {
    field: 'actors',
    to: 'actor',
    ids: ({ saidBy }) => saidBy.flatMap((sayer) => (sayer.type === 'actor' ? sayer.ids : none)),
  },
  {
    field: 'respondents',
    to: 'respondent',
    ids: ({ saidBy }) =>
      saidBy.flatMap((sayer) => (sayer.type === 'respondent' ? sayer.ids : none)),
  },
  { field: 'areas', to: 'area', ids: ({ areas }) => areas },
  {
    field: 'referenceArea',
    to: 'area',
    ids: (claim) => (claim.kind === 'indicator' ? [claim.reference?.area] : none),
  },
  { field: 'codes', to: 'code', ids: ({ codes }) => codes },
  { field: 'document', to: 'document', ids: ({ evidence }) => [evidence.document] },
  { field: 'note', to: 'note', ids: ({ evidence }) => [evidence.note] },
  {
    field: 'proposition',
    to: 'proposition',
    ids: (claim) => (claim.kind === 'position' ? [claim.proposition] : none),
  },
];

/**
 * Fetches what claims refer to and an operation asks for: one call for each sort of record, so that the resolvers of
 * the claims' fields find it there.
 */
export async function prefetch(
  study: OpenStudy,
  claims: readonly Claim[],
  info: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>,
): Promise<void> {
  const asked = askedFields(info);
  const wanted = new Map<EntityType | 'note', Set<string>>();
  for (const { field, to, ids } of referenceFields) {
    if (!asked.has(field)) continue;
    const known = wanted.get(to) ?? new Set();
    wanted.set(to, known);
    for (const claim of claims) {
      for (const id of ids(claim)) if (id !== undefined) known.add(id);
    }
  }
  await Promise.all(
    [...wanted].map(([to, ids]) =>
      to === 'note' ? study.notes.prefetch(ids) : study.entities[to].prefetch(ids),
    ),
  );
}
