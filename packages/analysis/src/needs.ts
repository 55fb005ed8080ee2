import type { Instrument, Study } from '@samenspel/claims';
import {
  actorKind,
  broaderOf,
  extendScheme,
  type PerspectiveId,
  type Scheme,
} from '@samenspel/ontology';
import { SnapshotError } from '@samenspel/snapshot';

/** What data must have for a measure to mean something, each told in a sentence. */
export const needs = {
  'all-kinds-of-ties': 'Ties within each kind were asked about as well as ties between kinds.',
  'both-sides': 'Those at both ends of a tie were asked about it.',
  'unprompted-intermediaries':
    'Intermediaries were named of respondents’ own accord, and not because they were asked for.',
  roster: 'Everybody was asked about everybody.',
  instruments: 'The study says which ties its instruments asked about.',
} as const satisfies Readonly<Record<string, string>>;

export type Need = keyof typeof needs;

/** What each tie must have: every measure needs instruments, and of them more or less. */
type TieNeed = Exclude<Need, 'instruments'>;

/** A measure of networks. */
export interface Measure {
  /** What it measures, without a full stop. */
  readonly meaning: string;
  /** Who proposed it, and when; absent where it is nobody’s. */
  readonly source?: string;
  readonly needs: readonly TieNeed[];
}

/** The measures of a network. A later measure is a row more. */
export const measures = {
  'e-i-index': {
    meaning: 'Ties to others against ties among one’s own',
    source: 'Krackhardt & Stern 1988',
    needs: ['all-kinds-of-ties', 'both-sides'],
  },
  brokerage: {
    meaning: 'Who stands between whom, by group',
    source: 'Gould & Fernandez 1989',
    needs: ['all-kinds-of-ties', 'both-sides', 'unprompted-intermediaries'],
  },
  constraint: {
    meaning: 'How far one’s contacts are in contact with each other',
    source: 'Burt 1992',
    needs: ['all-kinds-of-ties', 'both-sides'],
  },
  density: {
    meaning: 'Ties that there are, of those that could be',
    needs: ['all-kinds-of-ties', 'both-sides', 'roster'],
  },
  reciprocity: {
    meaning: 'Ties that both ends name, of those that one does',
    needs: ['both-sides', 'roster'],
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

/** Why a measure is not given. */
export interface Refusal {
  readonly need: Need;
  /** What is not so, in a sentence. */
  readonly reason: string;
  /** Kinds of actors whose tie it is about, where it is about one. */
  readonly tie?: readonly [string, string];
}

/** A measure, or why the data cannot carry it. */
export type Measured<Value> =
  | { readonly value: Value; readonly refused?: undefined }
  | { readonly refused: readonly Refusal[]; readonly value?: undefined };

/** The kind of actors that those who speak from a perspective are. */
const kindsByPerspective: Readonly<Partial<Record<PerspectiveId, string>>> = {
  professional: 'professional',
  informal: 'informal',
  stakeholder: 'stakeholder',
  household: 'household',
};

/**
 * What stands in the way of a measure between kinds of actors in a study: nothing, or reasons. What an instrument did
 * not ask cannot be counted as absent. A reason tells what the study lacks; a question without kinds is the asker's
 * mistake, and finding nothing in its way would say that the study carries the measure.
 *
 * @param kinds ids of kinds of actors; each counts once
 * @throws SnapshotError INVALID where there are no kinds
 * @example
 * refusals(study, 'e-i-index', ['formal', 'informal']);
 * // [{ need: 'all-kinds-of-ties', reason: 'No instrument asked about ties between formal and formal.', … }, …]
 */
export function refusals(
  study: Study,
  measure: MeasureName,
  kinds: readonly string[],
): readonly Refusal[] {
  if (kinds.length === 0) {
    throw new SnapshotError(
      'INVALID',
      `The measure "${measure}" is asked for between no kinds of actors. Give one kind or more.`,
    );
  }
  const { instruments } = study;
  if (instruments.every(({ ties }) => ties.length === 0)) {
    const reason =
      'The study does not say which ties its instruments asked about. Name them in its manifest.';
    return [{ need: 'instruments', reason }];
  }
  const { needs: needed }: Measure = measures[measure];
  const meets = meeting(study);
  return tiesBetween(kinds).flatMap((tie) => {
    const asking = instruments.filter((instrument) =>
      instrument.ties.some(({ from, to }) => covers(from, to, tie, meets)),
    );
    return needed.flatMap((need) => refusalsOf(need, tie, asking, meets));
  });
}

/**
 * Gives a measure when the study's instruments carry it, and else the reasons why not.
 *
 * @throws SnapshotError INVALID where there are no kinds
 */
export function measured<Value>(
  study: Study,
  measure: MeasureName,
  kinds: readonly string[],
  work: () => Value,
): Measured<Value> {
  const refused = refusals(study, measure, kinds);
  return refused.length > 0 ? { refused } : { value: work() };
}

type Tie = readonly [string, string];

/** Every kind with itself and with each other. */
function tiesBetween(kinds: readonly string[]): readonly Tie[] {
  const each = [...new Set(kinds)];
  return each.flatMap((one, at) => each.slice(at).map((other): Tie => [one, other]));
}

type Meets = (one: string, other: string) => boolean;

/** By study, so that all measures of one are asked for at the price of one. */
const meetings = /* @__PURE__ */ new WeakMap<Study, Meets>();

/** Whether two kinds are the same or one lies below the other: who asks about professionals asks about formal parties. */
function meeting(study: Study): Meets {
  const known = meetings.get(study);
  if (known !== undefined) return known;
  const scheme: Scheme = extendScheme(actorKind, study.extensions[actorKind.id] ?? []).scheme;
  const wider = new Map(scheme.concepts.map(({ id }) => [id, new Set(broaderOf(scheme, id))]));
  const meets: Meets = (one, other) =>
    one === other || wider.get(one)?.has(other) === true || wider.get(other)?.has(one) === true;
  meetings.set(study, meets);
  return meets;
}

function covers(from: string, to: string, [one, other]: Tie, meets: Meets): boolean {
  return (meets(from, one) && meets(to, other)) || (meets(from, other) && meets(to, one));
}

function refusalsOf(
  need: TieNeed,
  tie: Tie,
  asking: readonly Instrument[],
  meets: Meets,
): readonly Refusal[] {
  const [one, other] = tie;
  const refuse = (reason: string): readonly Refusal[] => [{ need, reason, tie }];
  const between = `ties between ${one} and ${other}`;
  switch (need) {
    case 'all-kinds-of-ties':
      return asking.length > 0 ? [] : refuse(`No instrument asked about ${between}.`);
    case 'both-sides': {
      // Where nobody was asked, that alone is the reason.
      if (asking.length === 0) return [];
      const unasked = [...new Set(tie)].filter((side) => !asking.some(isAsked(side, meets)));
      return unasked.flatMap((side) =>
        refuse(`Only others than ${side} were asked about ${between}.`),
      );
    }
    case 'unprompted-intermediaries':
      return asking.length === 0 || asking.some(({ askedVia }) => !askedVia)
        ? []
        : refuse(
            `Through whom ${one} and ${other} are in contact was asked, so that intermediaries are there because of the question.`,
          );
    case 'roster':
      return asking.every(({ roster }) => roster) && asking.length > 0
        ? []
        : refuse(`Not everybody was asked about everybody in ${between}: no roster was presented.`);
  }
}

/** Whether an instrument was put to actors of a kind. */
function isAsked(side: string, meets: Meets): (instrument: Instrument) => boolean {
  return ({ asked }) => {
    const found = Object.entries(kindsByPerspective).find(([perspective]) => perspective === asked);
    return found !== undefined && meets(found[1], side);
  };
}
