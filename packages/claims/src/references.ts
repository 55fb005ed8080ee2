import type { Claim, Sayer } from './claim.ts';
import type { Entity, EntityType } from './entity.ts';
import { issueAt, type Issue } from './issue.ts';
import { nearestOf } from './nearest.ts';
import type { NoteRecord, StudyData } from './study.ts';

/** What a reference must be the id of. */
type Target = EntityType | 'claim';

/** A reference: where it stands, what it must be, which id it names. */
export type Reference = readonly [path: string, target: Target, id: string];

/**
 * The references of a study that lead nowhere: ids of actors, areas, respondents, documents, propositions, codes and
 * claims that no note declares, and ids of claims that two claims have.
 */
export function checkReferences(data: StudyData): readonly Issue[] {
  const known = idsOf(data);
  const issues = [...duplicates(data)];
  data.notes.forEach((note, position) => {
    for (const [path, target, id] of referencesOf(note, `notes[${String(position)}].`)) {
      const ids = known.get(target);
      if (ids?.has(id) === true) continue;
      issues.push(
        issueAt(path, id, `the id of ${article(target)} of this study`, nearestOf(ids ?? [], id)),
      );
    }
  });
  return issues;
}

/**
 * What the claims and entities of a note refer to.
 *
 * @param at what the paths of the references begin with
 */
export function referencesOf(note: NoteRecord, at = ''): readonly Reference[] {
  return [
    ...note.entities.flatMap((entity, index) =>
      ofEntity(entity, `${at}entities[${String(index)}]`),
    ),
    ...note.claims.flatMap((claim, index) => ofClaim(claim, `${at}claims[${String(index)}]`)),
  ];
}

function idsOf(data: StudyData): ReadonlyMap<Target, ReadonlySet<string>> {
  const known = new Map<Target, Set<string>>();
  const add = (target: Target, id: string) => {
    const ids = known.get(target);
    if (ids === undefined) known.set(target, new Set([id]));
    else ids.add(id);
  };
  for (const note of data.notes) {
    for (const entity of note.entities) add(entity.type, entity.id);
    for (const claim of note.claims) add('claim', claim.id);
  }
  return known;
}

function* duplicates(data: StudyData): Generator<Issue> {
  const seen = new Set<string>();
  for (const [position, note] of data.notes.entries()) {
    for (const [index, claim] of note.claims.entries()) {
      if (seen.has(claim.id)) {
        yield issueAt(
          `notes[${String(position)}].claims[${String(index)}].id`,
          claim.id,
          'an id that no other claim of the study has',
        );
      }
      seen.add(claim.id);
    }
  }
}

function all(path: string, target: Target, ids: readonly string[]): readonly Reference[] {
  return ids.map((id, index) => [`${path}[${String(index)}]`, target, id]);
}

function maybe(path: string, target: Target, id: string | undefined): readonly Reference[] {
  return id === undefined ? [] : [[path, target, id]];
}

function ofEntity(entity: Entity, at: string): readonly Reference[] {
  switch (entity.type) {
    case 'actor':
      return [
        ...all(`${at}.areas`, 'area', entity.areas),
        ...all(`${at}.parents`, 'actor', entity.parents),
        ...maybe(`${at}.employer`, 'actor', entity.employer),
        ...maybe(`${at}.role`, 'actor', entity.role),
      ];
    case 'area':
      return all(`${at}.parents`, 'area', entity.parents);
    case 'respondent':
      return [
        ...all(`${at}.roles`, 'actor', entity.roles),
        ...all(`${at}.areas`, 'area', entity.areas),
        ...all(`${at}.members`, 'respondent', entity.members),
      ];
    case 'code':
      return maybe(`${at}.broader`, 'code', entity.broader);
    case 'document':
    case 'proposition':
      return [];
  }
}

function ofClaim(claim: Claim, at: string): readonly Reference[] {
  return [
    ...claim.saidBy.flatMap((sayer, index) => ofSayer(sayer, `${at}.saidBy[${String(index)}]`)),
    ...all(`${at}.areas`, 'area', claim.areas),
    ...all(`${at}.codes`, 'code', claim.codes),
    ...maybe(`${at}.evidence.document`, 'document', claim.evidence.document),
    ...all(`${at}.restates`, 'claim', claim.restates),
    ...all(`${at}.qualifies`, 'claim', claim.qualifies),
    ...all(`${at}.contradicts`, 'claim', claim.contradicts),
    ...ofKind(claim, at),
  ];
}

function ofSayer(sayer: Sayer, at: string): readonly Reference[] {
  if (sayer.type === 'respondent' || sayer.type === 'actor')
    return all(`${at}.ids`, sayer.type, sayer.ids);
  return [];
}

function ofKind(claim: Claim, at: string): readonly Reference[] {
  switch (claim.kind) {
    case 'collaboration':
      return [
        ...claim.participants.map(({ actor }, index): Reference => [
          `${at}.participants[${String(index)}].actor`,
          'actor',
          actor,
        ]),
        ...claim.via.flatMap((chain, index) => all(`${at}.via[${String(index)}]`, 'actor', chain)),
        ...all(`${at}.about`, 'actor', claim.about),
        ...all(`${at}.at`, 'actor', claim.at),
        ...all(`${at}.initiative`, 'actor', claim.initiative),
        ...maybe(`${at}.quantifier.of`, 'actor', claim.quantifier?.of),
      ];
    case 'finding':
      return [
        ...all(`${at}.about`, 'actor', claim.about),
        ...all(`${at}.at`, 'actor', claim.at),
        ...all(`${at}.explains`, 'claim', claim.explains),
        ...ofHolders(claim.holders, at),
      ];
    case 'position':
      return [
        [`${at}.proposition`, 'proposition', claim.proposition],
        ...ofHolders(claim.holders, at),
      ];
    case 'placement':
      return [...all(`${at}.placed`, 'actor', claim.placed), ...ofHolders(claim.holders, at)];
    case 'indicator':
      return maybe(`${at}.reference.area`, 'area', claim.reference?.area);
  }
}

function ofHolders(
  holders: readonly { readonly type: 'respondent' | 'actor'; readonly id: string }[],
  at: string,
): readonly Reference[] {
  return holders.map(({ type, id }, index) => [`${at}.holders[${String(index)}].id`, type, id]);
}

function article(target: Target): string {
  return /^[aeiou]/u.test(target) ? `an ${target}` : `a ${target}`;
}
