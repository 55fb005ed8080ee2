import { properties, type Domain, type GroupKey } from '@samenspel/claims';
import type { SchemeId } from '@samenspel/ontology';
import { criterionSchemes, refinementSchemes } from '../claims/concept-schemes.ts';
import { answeredConcept } from '../claims/finding.ts';
import { idOfNode, nodeId } from '../reading/node-id.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { schemeIds } from '../reading/study-schemes.ts';
import type { NodeRecord } from '../records.ts';

/** What claims are grouped by beside their properties. */
export const participantKeys = [
  'actor',
  'actorKind',
  'actorTopKind',
  'via',
  'viaKind',
  'employer',
] as const satisfies readonly GroupKey[];

/** What grouping by a participant or intermediary asks, for the descriptions of the schema. */
export const participantKeyQuestions: Readonly<Record<(typeof participantKeys)[number], string>> = {
  actor: 'Each participant.',
  actorKind: 'The kind of each participant, as it is declared.',
  actorTopKind: 'The top concept above the kind of each participant: formal, informal …',
  via: 'Each intermediary.',
  viaKind: 'The kind of each intermediary.',
  employer: 'Who employs each participant.',
};

const propertyDomains: ReadonlyMap<string, Domain> = new Map(
  properties.map(({ name, domain }) => [name, domain]),
);

const participantDomains: ReadonlyMap<string, Domain> = new Map<
  (typeof participantKeys)[number],
  Domain
>([
  ['actor', 'actor'],
  ['actorKind', 'concept:actor-kind'],
  ['actorTopKind', 'concept:actor-kind'],
  ['via', 'actor'],
  ['viaKind', 'concept:actor-kind'],
  ['employer', 'actor'],
]);

/** What the values that claims are grouped by are ids of. */
function domainOf(key: GroupKey): Domain {
  return participantDomains.get(key) ?? propertyDomains.get(key) ?? 'word';
}

/** The schemes that domains are of. */
const schemesOfDomains = new Map<Domain, SchemeId>(
  schemeIds.map((id) => [`concept:${id}`, id] as const),
);

/**
 * The record that a value stands for; `undefined` for a word that is none, or for a record that is no longer there.
 *
 * @param id a value of the key, as counts give it
 */
export function nodeOfKey(
  study: OpenStudy,
  key: GroupKey,
  id: string,
): NodeRecord | Promise<NodeRecord | undefined> | undefined {
  const domain = domainOf(key);
  const scheme = schemesOfDomains.get(domain);
  if (scheme !== undefined) return study.schemes.concept(scheme, id);
  switch (domain) {
    case 'actor':
    case 'area':
    case 'respondent':
    case 'document':
    case 'code':
    case 'proposition':
      return study.entities[domain].one(id);
    case 'note':
      return study.notes.one(id);
    default:
      return nodeOfWord(study, key, id);
  }
}

/**
 * A value as filters take it. Ids of records are opaque: those of claims and notes tell where something is said, and
 * those of others may be made from the names of files.
 */
export function nameOfKey(study: OpenStudy, key: GroupKey, id: string): string | Promise<string> {
  const domain = domainOf(key);
  switch (domain) {
    case 'actor':
    case 'area':
    case 'respondent':
    case 'document':
    case 'code':
    case 'proposition':
    case 'note':
      return nodeId(domain, study.id, id);
    default:
      break;
  }
  if (key === 'answers' && answeredConcept(study, id) === undefined) {
    return nodeId('claim', study.id, id);
  }
  return key === 'holder' ? holderOf(study, id).then(idOfNode) : id;
}

function nodeOfWord(
  study: OpenStudy,
  key: GroupKey,
  id: string,
): NodeRecord | Promise<NodeRecord | undefined> | undefined {
  if (key === 'answers') return answeredConcept(study, id) ?? study.claims.one(id);
  if (key === 'holder') return holderOf(study, id);
  const schemes =
    key === 'concept' ? refinementSchemes : key === 'criterion' ? criterionSchemes : [];
  for (const scheme of schemes) {
    const concept = study.schemes.find(scheme, id);
    if (concept?.name === id) return concept;
  }
  return undefined;
}

/** Whose view something is: a respondent of that id, else an actor. */
async function holderOf(study: OpenStudy, id: string): Promise<NodeRecord> {
  const respondents = await study.all('respondent');
  return respondents.find((each) => each.id === id) ?? study.entities.actor.one(id);
}
