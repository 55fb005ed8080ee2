import type { Actor, Area, Code, Respondent, SourceDocument } from '@samenspel/claims';
import { randomOf } from './random.ts';
import type { SyntheticSize } from './study.ts';

/** Kinds of actors, each top kind about as often as in a real study. */
const kinds = [
  'social-worker',
  'district-nurse',
  'client-manager',
  'community-worker',
  'youth-generalist',
  'welfare-organisation',
  'neighbourhood-team',
  'volunteer-organisation',
  'residents-initiative',
  'neighbours',
  'church',
  'mosque',
  'house-of-the-neighbourhood',
  'buddy-project',
  'key-figure',
  'association',
  'area-broker',
  'client',
] as const;

/** Of ten actors, how precisely each is meant. */
const granularities = [
  ...(['instance', 'instance', 'instance', 'instance', 'instance'] as const),
  ...(['role-in-area', 'role-in-area', 'role-in-area', 'role', 'category'] as const),
] as const;

export function areaId(area: number): string {
  return `gebied-${String(area + 1)}`;
}

export function actorId(actor: number): string {
  return `actor-${String(actor + 1)}`;
}

export function respondentId(respondent: number): string {
  return `respondent-${String(respondent + 1)}`;
}

export function codeId(code: number): string {
  return `code-${String(code + 1)}`;
}

/** The area in which an actor works. */
export function areaOf(actor: number, { areas }: SyntheticSize): number {
  return actor % areas;
}

/** The actor whose role a respondent has. */
export function roleOf(respondent: number, { actors }: SyntheticSize): number {
  return (respondent * 7) % actors;
}

export function area(number: number): Area {
  return {
    ...{ type: 'area', id: areaId(number), note: 'gebieden', aliases: [] },
    label: { nl: `Gebied ${String(number + 1)}`, en: `Area ${String(number + 1)}` },
    kind: 'neighbourhood',
    parents: [],
  };
}

export function actor(number: number, note: string, size: SyntheticSize): Actor {
  const random = randomOf(size.seed, number);
  const granularity = random.pick(granularities);
  const kind = random.pick(kinds);
  return {
    ...{ type: 'actor', id: actorId(number), note, kind, granularity },
    ...{ aliases: [], functions: [], targetGroups: [], parents: [] },
    label: { nl: `Partij ${String(number + 1)}`, en: `Party ${String(number + 1)}` },
    areas:
      granularity === 'category' || granularity === 'role' ? [] : [areaId(areaOf(number, size))],
    ...(random.chance(0.3) ? { employer: actorId(random.below(Math.min(50, size.actors))) } : {}),
  };
}

export function respondent(number: number, size: SyntheticSize): Respondent {
  const role = roleOf(number, size);
  return {
    ...{ type: 'respondent', id: respondentId(number), note: 'respondenten', aliases: [] },
    label: { nl: `Respondent ${String(number + 1)}`, en: `Respondent ${String(number + 1)}` },
    roles: [actorId(role)],
    areas: [areaId(areaOf(role, size))],
    perspective: number % 3 === 0 ? 'informal' : 'professional',
    members: [],
    group: number % 25 === 24,
  };
}

export function code(number: number): Code {
  return {
    ...{ type: 'code', id: codeId(number), note: 'codes', aliases: [] },
    label: { nl: `Code ${String(number + 1)}`, en: `Code ${String(number + 1)}` },
  };
}

export const report: SourceDocument = {
  ...{ type: 'document', id: 'rapport', note: 'rapport', aliases: [], authors: [] },
  label: { nl: 'Rapport', en: 'Report' },
  headings: ['1', '2', '3'],
};
