import type { ActorFilter } from '@samenspel/claims';
import { findConcept } from '@samenspel/ontology';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { proposal } from './named-actor.ts';
import { called, kindName, nameOf, namesOf, nearestNames, type StudyNames } from './study-names.ts';

/** A sort of actors, as a person names one side of a question. */
export interface SortOfActors {
  readonly id: string;
  readonly name: string;
  readonly filter: ActorFilter;
  /** The kind of these actors, where that is known. */
  readonly kind?: string;
}

/**
 * The actors that a person means: all of a kind and its narrower kinds, or else one actor with its roles in areas.
 *
 * @throws CommandError for a name of neither, with the nearest
 */
export function sortOfActors(names: StudyNames, text: string): SortOfActors {
  const kind = findConcept(names.kinds, text);
  if (kind !== undefined) {
    const { id } = kind;
    return { id, name: kindName(names, id), filter: { kind: [id] }, kind: id };
  }
  const declared = [...names.actors.values()].filter(({ role }) => role === undefined);
  const found = called(declared, text);
  const [actor] = found;
  if (actor !== undefined) {
    return {
      id: actor.id,
      name: nameOf(actor, actor.id, names.language),
      filter: { id: found.map(({ id }) => id) },
      ...(actor.kind === undefined ? {} : { kind: actor.kind }),
    };
  }
  const kinds = names.kinds.concepts.flatMap(({ id, nl, en }) => [id, nl, en]);
  const near = nearestNames([...kinds, ...declared.flatMap(namesOf)], text);
  throw new CommandError(exitCodes.nothing.code, {
    en: `there is no kind of actors ${JSON.stringify(text)}, nor an actor of that name.${proposal(near, 'Did you mean')} All kinds: samenspel query '{ scheme(name: "actor-kind") { concepts { name label } } }'`,
    nl: `er is geen soort actoren ${JSON.stringify(text)}, en ook geen actor met die naam.${proposal(near, 'Bedoelde u')} Alle soorten: samenspel query '{ scheme(name: "actor-kind") { concepts { name label } } }'`,
  });
}
