import type { Builder } from '../builder.ts';
import type {
  ActorRecord,
  CollaborationRecord,
  ParticipantRecord,
  QuantificationRecord,
} from '../records.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';
import { when } from '../reading/when.ts';
import { frequencyLabel, type Quantifier } from '@samenspel/claims';

function participantsOf({
  study,
  participants,
}: CollaborationRecord): readonly ParticipantRecord[] | Promise<readonly ParticipantRecord[]> {
  const actors = study.entities.actor.many(participants.map(({ actor }) => actor));
  return when(actors, (found) =>
    participants.flatMap(({ part, anonymous = false }, position) => {
      const actor = found[position];
      return actor === undefined ? [] : { actor, part, anonymous };
    }),
  );
}

function chainsOf({
  study,
  via,
}: CollaborationRecord):
  readonly (readonly ActorRecord[])[] | Promise<readonly (readonly ActorRecord[])[]> {
  const actors = study.entities.actor.many(via.flat());
  return when(actors, (found) => {
    let start = 0;
    return via.map((chain) => found.slice(start, (start += chain.length)));
  });
}

/** Of whom a statement on a group holds, as object type. */
export function quantificationOf(
  study: OpenStudy,
  quantifier: Quantifier | undefined,
): QuantificationRecord | null {
  return quantifier === undefined ? null : { study, value: quantifier.value, of: quantifier.of };
}

/** Who collaborates with whom. */
export function defineCollaboration(builder: Builder, types: Types): void {
  const { schemes } = types;

  types.collaboration.implement({
    description:
      'A claim on who collaborates with whom, or explicitly does not. It is about pairs across unless all met together.',
    interfaces: [types.claim, types.node],
    fields: (t) => ({
      participants: t.field({
        type: [types.participant],
        description: 'Those who collaborate, each with its part.',
        resolve: participantsOf,
      }),
      together: t.exposeBoolean('together', {
        description: 'All participants met as one, rather than pairs across.',
      }),
      via: t.field({
        type: [types.intermediaryChain],
        description: 'Through whom: one of several chains of intermediaries.',
        resolve: chainsOf,
      }),
      intermediaries: t.field({
        type: [types.actor],
        description: 'All intermediaries of all chains, each once.',
        resolve: ({ study, via }) => study.entities.actor.many([...new Set(via.flat())]),
      }),
      mode: t.expose('mode', {
        type: schemes.mode,
        description:
          'Direct, through somebody, side by side without contact, said to be absent, or not said.',
      }),
      forms: t.expose('forms', {
        type: [schemes['collaboration-form']],
        description: 'What the collaboration consists of.',
      }),
      phases: t.expose('phases', {
        type: [schemes.phase],
        description: 'Phases of support; none means that the source does not say.',
      }),
      about: t.field({
        type: [types.actor],
        description: 'Those whom it is about, who take no part.',
        resolve: ({ study, about }) => study.entities.actor.many(about),
      }),
      at: t.field({
        type: [types.actor],
        description: 'The place or event where it happens.',
        resolve: ({ study, at }) => study.entities.actor.many(at),
      }),
      initiative: t.field({
        type: [types.actor],
        description: 'Who starts it.',
        resolve: ({ study, initiative }) => study.entities.actor.many(initiative),
      }),
      functions: t.field({
        type: [types.concept],
        description: 'What the informal party does in it: concepts of the scheme `function`.',
        resolve: ({ study, functions }) =>
          functions.map((id) => study.schemes.concept('function', id)),
      }),
      targetGroups: t.field({
        type: [types.concept],
        description: 'For whom: concepts of the scheme `target-group`.',
        resolve: ({ study, targetGroups }) =>
          targetGroups.map((id) => study.schemes.concept('target-group', id)),
      }),
      channels: t.expose('channels', {
        type: [schemes.channel],
        description: 'The means of contact.',
      }),
      level: t.expose('level', {
        type: schemes.level,
        nullable: true,
        description: 'Micro, meso or macro.',
      }),
      stance: t.expose('stance', {
        type: schemes.stance,
        nullable: true,
        description: 'How the sayer judges the relation.',
      }),
      closeness: t.expose('closeness', {
        type: schemes.closeness,
        nullable: true,
        description: 'How close the relation is.',
      }),
      frequency: t.expose('frequency', {
        type: types.frequency,
        nullable: true,
        description: 'How often it happens; with mode ABSENT, how often it does not.',
      }),
      quantifier: t.field({
        type: types.quantification,
        nullable: true,
        description:
          'How many of a group it holds for. It is never turned into ties of each member.',
        resolve: ({ study, quantifier }) => quantificationOf(study, quantifier),
      }),
      counts: t.expose('counts', {
        type: schemes['yes-no'],
        nullable: true,
        description: 'Whether the sayer counts it as collaboration.',
      }),
      trend: t.expose('trend', {
        type: schemes.trend,
        nullable: true,
        description: 'Whether it becomes more or less.',
      }),
      rank: t.exposeInt('rank', {
        nullable: true,
        description: 'The order of mention, where the source orders.',
      }),
    }),
  });

  types.participant.implement({
    description: 'An actor in a collaboration.',
    fields: (t) => ({
      actor: t.expose('actor', {
        type: types.actor,
        description: 'Who; of a role in one area, the role in that area.',
      }),
      part: t.expose('part', { type: types.part, description: 'What the actor is in it.' }),
      anonymous: t.exposeBoolean('anonymous', {
        description: 'Some holder of the role, not the respondent who has it.',
      }),
    }),
  });

  types.intermediaryChain.implement({
    description: 'Intermediaries one after the other.',
    fields: (t) => ({
      actors: t.field({
        type: [types.actor],
        description: 'From the first to the last.',
        resolve: (chain) => chain,
      }),
    }),
  });

  types.quantification.implement({
    description: 'Of whom a statement on a group holds.',
    fields: (t) => ({
      value: t.expose('value', { type: schemes.quantifier, description: 'How many.' }),
      of: t.field({
        type: types.actor,
        nullable: true,
        description: 'Of whom; without one, of those who are told about.',
        resolve: ({ study, of }) => (of === undefined ? null : study.entities.actor.one(of)),
      }),
    }),
  });

  types.frequency.implement({
    description: 'How often: a word, or a count per period as the source gives it.',
    fields: (t) => ({
      word: t.field({
        type: schemes.frequency,
        nullable: true,
        description: 'The word, where it is one.',
        resolve: (frequency) => ('value' in frequency ? frequency.value : null),
      }),
      times: t.float({
        nullable: true,
        description: 'How many times in the period; of a range its lower end.',
        resolve: (frequency) => ('times' in frequency ? frequency.times : null),
      }),
      upper: t.float({
        nullable: true,
        description: 'The upper end, where it is a range.',
        resolve: (frequency) => ('times' in frequency ? (frequency.upper ?? null) : null),
      }),
      per: t.float({
        nullable: true,
        description: 'How many units the period has.',
        resolve: (frequency) => ('per' in frequency ? frequency.per : null),
      }),
      unit: t.field({
        type: types.timeUnit,
        nullable: true,
        description: 'The unit of the period.',
        resolve: (frequency) => ('unit' in frequency ? frequency.unit : null),
      }),
      label: t.string({
        description: 'As a person reads it.',
        args: types.args.language,
        resolve: (frequency, args, context) =>
          frequencyLabel(frequency, args.language ?? context.language),
      }),
    }),
  });
}
