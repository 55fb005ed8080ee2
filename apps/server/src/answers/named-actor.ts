import type { Actor } from '@samenspel/claims';
import { findConcept, isNarrowerThan } from '@samenspel/ontology';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { called, kindName, nameOf, namesOf, nearestNames, type StudyNames } from './study-names.ts';

/**
 * The actor that a person means: by id, name or alias; the role of a respondent, by pseudonym; or the only actor of a
 * kind.
 *
 * @throws CommandError for a name of several, with all of them, and for a name of none, with the nearest
 */
export function namedActor(names: StudyNames, text: string): Actor {
  const declared = [...names.actors.values()].filter(({ role }) => role === undefined);
  const inAreas = [...names.actors.values()].filter(({ role }) => role !== undefined);
  for (const found of [
    () => called(declared, text),
    () => called(inAreas, text),
    () => rolesOf(names, text),
    () => ofKindNamed(names, text),
  ]) {
    const [only, ...others] = found();
    if (only === undefined) continue;
    if (others.length === 0) return only;
    throw ambiguous(names, text, [only, ...others]);
  }
  const candidates = [
    ...declared.flatMap(namesOf),
    ...[...names.respondents.values()].filter(({ group }) => !group).flatMap(namesOf),
  ];
  const near = nearestNames(candidates, text);
  throw new CommandError(exitCodes.nothing.code, {
    en: `there is no actor ${JSON.stringify(text)} in this study.${proposal(near, 'Did you mean')} All of them: samenspel export --what actors`,
    nl: `er is geen actor ${JSON.stringify(text)} in dit onderzoek.${proposal(near, 'Bedoelde u')} Allemaal: samenspel export --what actors`,
  });
}

/** Other actors of the kind of a role or category: those that a person may have meant as well. */
export function alikeActors(names: StudyNames, { id, kind, granularity }: Actor): readonly Actor[] {
  if (kind === undefined || granularity === 'instance') return [];
  return ofKind(names, kind).filter((other) => other.id !== id && other.kind === kind);
}

/** Names to choose from, as the end of a message. */
export function proposal(near: readonly string[], question: string): string {
  if (near.length === 0) return '';
  return ` ${question} ${near.map((name) => JSON.stringify(name)).join(', ')}?`;
}

function rolesOf({ respondents, actors }: StudyNames, text: string): readonly Actor[] {
  const roles = called(respondents.values(), text).flatMap((respondent) => respondent.roles);
  return [...new Set(roles)].flatMap((id) => actors.get(id) ?? []);
}

function ofKindNamed(names: StudyNames, text: string): readonly Actor[] {
  const kind = findConcept(names.kinds, text);
  return kind === undefined ? [] : ofKind(names, kind.id);
}

function ofKind({ actors, kinds }: StudyNames, kind: string): readonly Actor[] {
  return [...actors.values()].filter(
    (actor) =>
      actor.role === undefined &&
      actor.kind !== undefined &&
      (actor.kind === kind || isNarrowerThan(kinds, actor.kind, kind)),
  );
}

/** So many of several are listed. */
const mostListed = 12;

function ambiguous(names: StudyNames, text: string, actors: readonly Actor[]): CommandError {
  const lines = actors.slice(0, mostListed).map((actor) => {
    const label = nameOf(actor, actor.id, names.language);
    const kind = actor.kind === undefined ? '' : `, ${kindName(names, actor.kind)}`;
    return `\n  ${JSON.stringify(label)}${kind} (id: ${actor.id})`;
  });
  const rest = actors.length - lines.length;
  const more = rest > 0 ? `\n  … +${String(rest)}` : '';
  return new CommandError(exitCodes.usage.code, {
    en: `${JSON.stringify(text)} can be ${String(actors.length)} actors. Name one:${lines.join('')}${more}`,
    nl: `${JSON.stringify(text)} kan ${String(actors.length)} actoren zijn. Noem er één:${lines.join('')}${more}`,
  });
}
