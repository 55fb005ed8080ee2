import {
  declaredEntities,
  pairsOf,
  schemesOf,
  type Actor,
  type LocalText,
  type StudyData,
} from '@samenspel/claims';
import { perspective, phase, type Scheme } from '@samenspel/ontology';
import type { Language, MapModel, MapNode, MapTie, Named } from '@samenspel/views/model';

/** A tie that claims are still being added to. */
interface GrowingTie {
  readonly from: string;
  readonly to: string;
  readonly isAbsent: boolean;
  readonly via: Set<string>;
  readonly phases: Set<string>;
  readonly areas: Set<string>;
  readonly perspectives: Set<string>;
  claims: number;
}

/** All that the collaborations of a study say as a map: a tie for each two actors and way of contact. */
export function mapOfStudy({ study, notes }: StudyData, language: Language): MapModel {
  const entities = declaredEntities(notes.flatMap((note) => note.entities));
  const kinds = schemesOf(study).get('actor-kind');
  const textOf = (text: LocalText) => text[language] ?? text.nl ?? text.en ?? '';
  const ties = new Map<string, GrowingTie>();
  const named = new Map<string, number>();
  for (const claim of notes.flatMap((note) => note.claims)) {
    if (claim.kind !== 'collaboration') continue;
    const via = claim.via.flat();
    for (const actor of new Set([...claim.participants.map((one) => one.actor), ...via]))
      named.set(actor, (named.get(actor) ?? 0) + 1);
    for (const { a, b } of pairsOf(claim)) {
      if (a === b) continue;
      const [from = '', to = ''] = [a, b].toSorted();
      const isAbsent = claim.mode === 'absent';
      const id = `${from} ${to} ${isAbsent ? 'absent' : via.length > 0 ? 'via' : 'direct'}`;
      const tie: GrowingTie = ties.get(id) ?? {
        ...{ from, to, isAbsent, claims: 0 },
        ...{ via: new Set(), phases: new Set(), areas: new Set(), perspectives: new Set() },
      };
      ties.set(id, tie);
      tie.claims += 1;
      for (const one of isAbsent ? [] : via) tie.via.add(one);
      for (const one of claim.phases) tie.phases.add(one);
      for (const one of claim.areas) tie.areas.add(one);
      if (claim.perspective !== undefined) tie.perspectives.add(claim.perspective);
    }
  }
  const nodes = entities.flatMap((entity): readonly MapNode[] => {
    if (entity.type !== 'actor' || !named.has(entity.id)) return [];
    return [nodeOf(entity, kinds, language, textOf(entity.label), named.get(entity.id) ?? 0)];
  });
  return {
    language,
    nodes,
    ties: [...ties].map(([id, tie]): MapTie => ({
      ...{ id, from: tie.from, to: tie.to, isAbsent: tie.isAbsent, claims: tie.claims },
      ...{ via: [...tie.via], phases: [...tie.phases], areas: [...tie.areas] },
      perspectives: [...tie.perspectives],
    })),
    groups: namesOf(kinds, language).filter(({ id }) => nodes.some(({ group }) => group === id)),
    phases: namesOf(phase, language),
    perspectives: namesOf(perspective, language),
    areas: entities.flatMap((entity) =>
      entity.type === 'area' ? [{ id: entity.id, label: textOf(entity.label) }] : [],
    ),
  };
}

function nodeOf(
  actor: Actor,
  kinds: Scheme | undefined,
  language: Language,
  label: string,
  claims: number,
): MapNode {
  const kind = kinds?.concepts.find(({ id }) => id === actor.kind);
  return {
    ...{ id: actor.id, label, kind: actor.kind ?? '', kindLabel: kind?.[language] ?? '' },
    ...{ group: broadest(kinds, actor.kind), areas: actor.areas, claims },
  };
}

function broadest(kinds: Scheme | undefined, id = ''): string {
  const wider = kinds?.concepts.find((concept) => concept.id === id)?.broader;
  return wider === undefined ? id : broadest(kinds, wider);
}

function namesOf(scheme: Scheme | undefined, language: Language): readonly Named[] {
  return (scheme?.concepts ?? []).map((concept) => ({ id: concept.id, label: concept[language] }));
}
