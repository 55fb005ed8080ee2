import { recordKey } from '@samenspel/claims';
import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { notesOfTwoNeighbourhoods, twoNeighbourhoods } from './two-neighbourhoods.ts';

/** A study that callers may see. */
export const seen = { ...twoNeighbourhoods, id: 'seen', title: { en: 'Seen' } };

/** One that they may not. */
export const hidden = {
  ...twoNeighbourhoods,
  id: 'hidden',
  title: { nl: 'Verborgen', en: 'Hidden' },
  extensions: { function: [{ id: 'hidden-function', nl: 'verborgen', en: 'hidden' }] },
};

/** A word that is in the hidden study alone. */
export const mark = 'zeldzaamwoord';

/** Notes with claims that are nowhere else; everything else in them has the same names as in what is seen. */
export const hiddenNotes = notesOfTwoNeighbourhoods.map((note) => ({
  ...note,
  title: `${note.title} ${mark}`,
  claims: note.claims.map((claim) => ({ ...claim, text: { nl: mark, en: mark } })),
}));

/** Ids of what a study of these notes has. */
const keyed = (study: string) =>
  notesOfTwoNeighbourhoods.flatMap(({ id, claims, entities }) => [
    `study_${recordKey(study, 'study', study)}`,
    `note_${recordKey(study, 'note', id)}`,
    ...claims.slice(0, 5).map((claim) => `claim_${recordKey(study, 'claim', claim.id)}`),
    ...entities
      .slice(0, 40)
      .map((entity) => `${entity.type}_${recordKey(study, entity.type, entity.id)}`),
  ]);

const labels = notesOfTwoNeighbourhoods
  .flatMap(({ entities }) => entities)
  .flatMap(({ id, label }) => [id, label.nl ?? id]);

/** Words that operations ask by, of what is there and what is not. */
export const words = {
  studies: ['seen', 'hidden', 'seen', 'Verborgen', 'hiden', 'absent'],
  references: [...labels, ...keyed('seen'), ...keyed('hidden'), 'hidden-function', mark, 'absent'],
  ids: [...keyed('seen'), ...keyed('hidden'), 'x'],
  texts: [mark, 'kade', 'verborgen', 'trust', 'wijk', 'function'],
};

/** Operations that nobody would forget, so that what is generated adds to them. */
export const plain = [
  '{ studies { name title description } study(study: "hidden") { title } }',
  '{ claims(study: "hidden") { totalCount nodes { text evidence { note { title } } } } }',
  `{ search(text: "${mark}", among: [CLAIM, RESPONDENT]) { total hits { node { id } } } }`,
  '{ scheme(name: "function", study: "hidden") { concepts { name own } } }',
  `{ nodes(ids: ${JSON.stringify(keyed('hidden').slice(0, 20))}) { __typename id } }`,
  'mutation { importNotes(study: "hidden", notes: [{ path: "register.md", text: "" }]) { written study { title } } }',
  'mutation { importNotes(notes: [], manifest: "id: hidden\\ntitle: T\\nlanguages: [nl]") { written } }',
  'mutation { removeNotes(study: "hidden", notes: ["register.md"]) { removed refused { reason } } }',
  `mutation { retractClaim(claim: "${keyed('hidden').find((id) => id.startsWith('claim')) ?? ''}") { text } }`,
  '{ study(study: "hidden") { history { entries { version } } } }',
  '{ counts(groupBy: [RESPONDENT], study: "hidden") { rows { values { label } } version { epoch } } }',
];

/**
 * A document of one operation, as documents that each follow one path to one field. Of several fields that fail below
 * one that may be null, it is told of the one that is first to: which, is a matter of time. Of one path it is not.
 */
export function pathByPath(document: DocumentNode): readonly DocumentNode[] {
  const operation = getOperationAST(document);
  if (!operation) return [];
  const others = document.definitions.filter((definition) => definition !== operation);
  return pathsOf(operation.selectionSet).map((selectionSet) => ({
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...others],
  }));
}

function pathsOf({ selections }: SelectionSetNode): readonly SelectionSetNode[] {
  return selections
    .flatMap((selection): readonly SelectionNode[] =>
      selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined
        ? [selection]
        : pathsOf(selection.selectionSet).map((selectionSet) => ({ ...selection, selectionSet })),
    )
    .map((selection) => ({ kind: Kind.SELECTION_SET, selections: [selection] }));
}
