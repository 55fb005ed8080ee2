import type { Filter } from '@samenspel/claims';
import {
  findConcept,
  modality,
  nearest,
  origin,
  phase,
  phaseOf,
  type ModalityId,
  type OriginId,
  type PhaseId,
  type Scheme,
} from '@samenspel/ontology';
import type { Counting } from '@samenspel/snapshot';
import {
  CommandError,
  storeOption,
  studyOption,
  UsageError,
  type Call,
  type Command,
} from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { proposal } from './named-actor.ts';
import { called, namesOf, nearestNames, type StudyNames } from './study-names.ts';

/** Which claims an answer rests on. */
export interface ClaimChoice {
  /** Area ids; areas within them count too. */
  readonly areas: readonly string[];
  readonly phases: readonly PhaseId[];
  readonly origins: readonly OriginId[] | 'all';
  readonly modalities: readonly ModalityId[] | 'all';
}

/** Options of commands that answer who works with whom. */
export const answerOptions: Command['options'] = {
  area: {
    type: 'string',
    multiple: true,
    value: '<area>',
    help: {
      nl: 'alleen in dit gebied en wat daarin ligt',
      en: 'only in this area and those in it',
    },
  },
  phase: {
    type: 'string',
    multiple: true,
    value: '<phase>',
    help: {
      nl: `alleen in deze fase: 1–6, ${phase.concepts.map(({ nl }) => nl).join(', ')}`,
      en: `only in this phase: 1–6, ${phase.concepts.map(({ en }) => en).join(', ')}`,
    },
  },
  origin: {
    type: 'string',
    multiple: true,
    value: '<origin>',
    help: {
      nl: `van wie: ${origin.concepts.map(({ nl }) => nl).join(', ')} (standaard alleen respondent)`,
      en: `from whom: ${origin.concepts.map(({ en }) => en).join(', ')} (respondent only by default)`,
    },
  },
  modality: {
    type: 'string',
    multiple: true,
    value: '<modality>',
    help: {
      nl: `hoe bedoeld: ${modality.concepts.map(({ nl }) => nl).join(', ')} (standaard alleen feitelijk)`,
      en: `how meant: ${modality.concepts.map(({ en }) => en).join(', ')} (actual only by default)`,
    },
  },
  all: {
    type: 'boolean',
    help: {
      nl: 'ook wensen, verwachtingen en wat de auteurs samenvatten',
      en: 'wishes, expectations and what the authors sum up too',
    },
  },
  evidence: {
    type: 'string',
    value: '<number|all>',
    help: {
      nl: 'hoeveel passages per partner worden getoond (standaard 3)',
      en: 'how many passages are shown per partner (3 by default)',
    },
  },
  format: {
    type: 'string',
    choices: ['text', 'json'],
    help: {
      nl: 'text (standaard) of json, met alle passages',
      en: 'text (default) or json, with all passages',
    },
  },
  ...studyOption,
  ...storeOption,
};

/**
 * What the options of a call choose.
 *
 * @throws CommandError for a name of nothing, with the nearest
 */
export function claimChoice(names: StudyNames, call: Call): ClaimChoice {
  const everything = call.on('all');
  const origins = call.texts('origin').map((text) => concept(origin, text, 'origin'));
  const modalities = call.texts('modality').map((text) => concept(modality, text, 'modality'));
  return {
    areas: [...new Set(call.texts('area').map((text) => area(names, text)))],
    phases: call.texts('phase').map((text) => phaseOf(text) ?? concept(phase, text, 'phase')),
    origins: origins.length > 0 ? origins : everything ? 'all' : ['respondent'],
    modalities: modalities.length > 0 ? modalities : everything ? 'all' : ['actual'],
  };
}

/** What a measure is to count by a choice. */
export function countingOf({ areas, phases, origins, modalities }: ClaimChoice): Counting {
  const and: Filter[] = [];
  if (areas.length > 0) and.push({ property: 'area', in: areas, includeNarrower: true });
  if (phases.length > 0) and.push({ property: 'phase', in: phases });
  return { filter: { and }, origins, modalities };
}

/** How many passages per partner a call wants to see. */
export function passagesShown(call: Call): number {
  const given = call.text('evidence') ?? '3';
  if (given === 'all') return Infinity;
  const number = Number(given);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new UsageError({
    en: `--evidence ${given}: expected a number from 0, or all.`,
    nl: `--evidence ${given}: verwacht is een getal vanaf 0, of all.`,
  });
}

function area({ areas }: StudyNames, text: string): string {
  const [only, ...others] = called(areas.values(), text);
  if (only === undefined) {
    const near = nearestNames([...areas.values()].flatMap(namesOf), text);
    throw new CommandError(exitCodes.nothing.code, {
      en: `there is no area ${JSON.stringify(text)} in this study.${proposal(near, 'Did you mean')}`,
      nl: `er is geen gebied ${JSON.stringify(text)} in dit onderzoek.${proposal(near, 'Bedoelde u')}`,
    });
  }
  if (others.length === 0) return only.id;
  const ids = [only, ...others].map(({ id }) => id).join(', ');
  throw new CommandError(exitCodes.usage.code, {
    en: `${JSON.stringify(text)} can be several areas. Name one by its id: ${ids}.`,
    nl: `${JSON.stringify(text)} kan meer dan één gebied zijn. Noem er een met het id: ${ids}.`,
  });
}

function concept<Id extends string>(scheme: Scheme<Id>, text: string, option: string): Id {
  const found = findConcept(scheme, text);
  if (found !== undefined) return found.id;
  // Of one or two letters everything is as near.
  const near = text.length > 2 ? nearest(scheme, text) : [];
  const all = (language: 'nl' | 'en') => scheme.concepts.map((each) => each[language]).join(', ');
  throw new UsageError({
    en: `--${option} ${text}: expected one of ${all('en')}.${proposal(
      near.map(({ en }) => en),
      'Did you mean',
    )}`,
    nl: `--${option} ${text}: verwacht is een van ${all('nl')}.${proposal(
      near.map(({ nl }) => nl),
      'Bedoelde u',
    )}`,
  });
}
