import type {
  Actor,
  Claim,
  Entity,
  NoteRecord,
  Part,
  Respondent,
  Sayer,
  Study,
} from '@samenspel/claims';
import fc from 'fast-check';

/*
 * Small studies with everything in them that a filter or a count can ask about, from few names, so that generated
 * filters meet generated claims. Some names are such that programs order or escape them in ways of their own: U+FF5E
 * comes before U+1F3E0, but not by UTF-16 unit.
 */

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index)}`);

export const names = {
  actors: [...numbered('actor-', 4), '\uff5e', '\u{1f3e0}', 'role@lake', 'role'],
  areas: ['city', 'west', 'lake', '\u{1f3e0} \\', '\uff5e'],
  respondents: [...numbered('respondent-', 2), '\u{1d49c}', '\uf900'],
  codes: ['care', 'care-home', '$study'],
  kinds: ['formal', 'professional', 'district-nurse', 'night-nurse', 'informal', 'neighbours', 'x'],
  notes: ['note-9', 'note-8', 'note-\uff5e', 'nowhere'],
  granularities: ['category', 'role', 'instance', 'role-in-area'],
  modes: ['direct', 'via', 'parallel', 'absent', 'unspecified'],
  phases: ['reaching', 'support', 'general'],
  forms: ['signal', 'referral', 'meeting'],
  parts: ['who', 'with', 'from', 'to', 'together'],
} as const;

export const study: Study = {
  id: 'generated',
  title: { en: 'Generated' },
  languages: ['nl'],
  instruments: [],
  extensions: {
    'actor-kind': [
      { id: 'night-nurse', nl: 'nachtzuster', en: 'night nurse', broader: 'district-nurse' },
    ],
  },
};

/** A few of some values, now and then one twice. */
export const some = <Value>(values: readonly Value[], maxLength = 2) =>
  fc.array(fc.constantFrom(...values), { maxLength });

const ofOne = (id: string): Sayer => ({ type: 'respondent', ids: [id] });

const sayer = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names.respondents).map(ofOne) },
  fc.constantFrom<Sayer>(
    { type: 'respondent', ids: ['respondent-0', 'respondent-1'] },
    { type: 'authors' },
    { type: 'actor', ids: ['actor-0', 'actor-1'] },
    { type: 'unknown' },
  ),
);

const shared = {
  text: fc.constant({}),
  language: fc.constant('nl' as const),
  certainty: fc.constant('certain' as const),
  line: fc.integer({ min: 1, max: 9 }),
  saidBy: fc.array(sayer, { minLength: 1, maxLength: 2 }),
  origin: fc.constantFrom('respondent', 'area-synthesis'),
  modality: fc.constantFrom('actual', 'wished'),
  areas: some(names.areas),
  codes: some(names.codes),
  phases: some(names.phases),
  qualifies: fc.constant([]),
  contradicts: fc.constant([]),
} as const;

const nothing = fc.constant<readonly never[]>([]);
const participant = fc.record({
  actor: fc.constantFrom(...names.actors),
  part: fc.constantFrom<Part>(...names.parts),
});

const collaboration = fc
  .tuple(
    fc.record({
      ...shared,
      kind: fc.constant('collaboration'),
      participants: fc.array(participant, { maxLength: 5 }),
      together: fc.boolean(),
      via: fc.array(some(names.actors, 3), { maxLength: 2 }),
      mode: fc.constantFrom(...names.modes),
      forms: some(names.forms),
      about: some(names.actors, 1),
      at: nothing,
      initiative: nothing,
      functions: nothing,
      targetGroups: nothing,
      channels: nothing,
    }),
    fc.record(
      {
        perspective: fc.constantFrom('professional', 'informal'),
        stance: fc.constantFrom('positive', 'negative'),
        counts: fc.constantFrom('yes', 'no'),
        quantifier: fc.constant({ value: 'some' } as const),
        rank: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const finding = fc
  .tuple(
    fc.record({
      ...shared,
      kind: fc.constant('finding'),
      category: fc.constant('bottleneck'),
      about: some(names.actors),
      holders: nothing,
      at: nothing,
      functions: nothing,
      targetGroups: nothing,
      answers: nothing,
      explains: nothing,
    }),
    fc.record({ rank: fc.integer({ min: 1, max: 2 }) }, { requiredKeys: [] }),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const position = fc.record({
  ...shared,
  kind: fc.constant('position'),
  proposition: fc.constant('proposition-1'),
  position: fc.constantFrom('agree', 'disagree', 'ambivalent'),
  holders: nothing,
  inferred: fc.constant(false),
});

/** A claim before it has an id, and the claims that it repeats, by their position in the study. */
const draft = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: collaboration }, finding, position),
  fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
);

const drafts = fc.array(fc.array(draft, { maxLength: 5 }), { minLength: 1, maxLength: 5 });

const actor = (id: string): fc.Arbitrary<Actor> =>
  fc
    .tuple(
      fc.record({
        granularity: fc.constantFrom(...names.granularities),
        areas: some(names.areas),
        parents: some(names.actors, 1),
      }),
      fc.record(
        {
          kind: fc.constantFrom(...names.kinds),
          employer: fc.constantFrom(...names.actors),
          role: fc.constant(id === 'role@lake' ? 'role' : 'actor-1'),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([always, sometimes]) => ({
      ...{ type: 'actor', id, note: 'actors', label: {}, aliases: [] },
      ...{ functions: [], targetGroups: [] },
      ...always,
      ...sometimes,
    }));

const respondent = (id: string): fc.Arbitrary<Respondent> =>
  fc.record({ roles: some(names.actors), group: fc.boolean() }).map((more) => ({
    ...{ type: 'respondent', id, note: 'respondents', label: {}, aliases: [] },
    ...{ areas: [], members: [] },
    ...more,
  }));

const fixed: readonly Entity[] = [
  { type: 'area', id: 'city', note: 'a', label: {}, aliases: [], parents: [] },
  { type: 'area', id: 'west', note: 'a', label: {}, aliases: [], parents: ['city'] },
  { type: 'area', id: 'lake', note: 'a', label: {}, aliases: [], parents: ['west'] },
  { type: 'code', id: 'care-home', note: 'c', label: {}, aliases: [], broader: 'care' },
];

/** Not every actor and respondent that claims name is declared. */
export const entities: fc.Arbitrary<readonly Entity[]> = fc
  .tuple(
    fc.tuple(...names.actors.slice(1).map(actor)),
    fc.tuple(...names.respondents.slice(1).map(respondent)),
  )
  .map(([actors, respondents]) => [...fixed, ...actors, ...respondents]);

/** The notes of a study; the first one declares the entities. They are not in the order of their paths. */
export const notes: fc.Arbitrary<readonly NoteRecord[]> = fc
  .tuple(drafts, entities)
  .map(([all, declared]) => {
    const ids = all.flatMap((claims, note) => claims.map((_, index) => claimIdOf(note, index)));
    return all.map((claims, note) => ({
      ...{ id: noteIdOf(note), path: `${noteIdOf(note)}.md`, title: '', hash: '' },
      ...{ type: 'interview', language: 'nl' },
      entities: note === 0 ? declared : [],
      claims: claims.map(([{ line, ...claim }, restated], index): Claim => ({
        ...claim,
        id: claimIdOf(note, index),
        evidence: { note: noteIdOf(note), range: { start: 0, end: 1, line } },
        restates: restated.flatMap((at) => ids[at] ?? []),
      })),
    }));
  });

function noteIdOf(note: number): string {
  return ['note-9', 'note-8', 'note-\u{1f3e0}', 'note-\uff5e', 'note-\'"}) //'][note] ?? 'note';
}

function claimIdOf(note: number, index: number): string {
  return `${noteIdOf(note)}#^${String(index)}`;
}
