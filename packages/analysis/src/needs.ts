import { schemesOf, type Instrument, type Study } from '@samenspel/claims';
import { isNarrowerThan, type PerspectiveId, type Scheme } from '@samenspel/ontology';

/** What data must have for a measure to mean something. */
export type Need =
  /** Ties within each kind were asked about as well as ties between kinds. */
  | 'all-kinds-of-ties'
  /** Those at both ends of a tie were asked about it. */
  | 'both-sides'
  /** Intermediaries were named of respondents' own accord, and not because they were asked for. */
  | 'unprompted-intermediaries'
  /** Everybody was asked about everybody. */
  | 'roster';

/** The measures of a network, each with what it needs. A later measure is a row more. */
export const measures = {
  /** Krackhardt & Stern 1988: ties to others against ties among one's own. */
  'e-i-index': ['all-kinds-of-ties', 'both-sides'],
  /** Gould & Fernandez 1989: who stands between whom, by group. */
  brokerage: ['all-kinds-of-ties', 'both-sides', 'unprompted-intermediaries'],
  /** Burt 1992: how far one's contacts are in contact with each other. */
  constraint: ['all-kinds-of-ties', 'both-sides'],
  /** Ties that there are, of those that could be. */
  density: ['all-kinds-of-ties', 'both-sides', 'roster'],
  /** Ties that both ends name, of those that one does. */
  reciprocity: ['both-sides', 'roster'],
} as const satisfies Readonly<Record<string, readonly Need[]>>;

export type MeasureName = keyof typeof measures;

/** Why a measure is not given. */
export interface Refusal {
  readonly need: Need | 'instruments';
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
 * not ask cannot be counted as absent.
 *
 * @example
 * refusals(study, 'e-i-index', ['formal', 'informal']);
 * // [{ need: 'all-kinds-of-ties', reason: 'No instrument asked about ties between formal and formal.', … }, …]
 */
export function refusals(
  study: Study,
  measure: MeasureName,
  kinds: readonly string[],
): readonly Refusal[] {
  const { instruments } = study;
  if (instruments.every(({ ties }) => ties.length === 0)) {
    const reason =
      'The study does not say which ties its instruments asked about. Name them in its manifest.';
    return [{ need: 'instruments', reason }];
  }
  const needs: readonly Need[] = measures[measure];
  const meets = meeting(study);
  return tiesBetween(kinds).flatMap((tie) => {
    const asking = instruments.filter((instrument) =>
      instrument.ties.some(({ from, to }) => covers(from, to, tie, meets)),
    );
    return needs.flatMap((need) => refusalsOf(need, tie, asking, meets));
  });
}

/** Gives a measure when the study's instruments carry it, and else the reasons why not. */
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
  return kinds.flatMap((one, at) => kinds.slice(at).map((other): Tie => [one, other]));
}

type Meets = (one: string, other: string) => boolean;

/** Whether two kinds are the same or one lies below the other: who asks about professionals asks about formal parties. */
function meeting(study: Study): Meets {
  const scheme: Scheme | undefined = schemesOf(study).get('actor-kind');
  return (one, other) =>
    one === other ||
    (scheme !== undefined &&
      (isNarrowerThan(scheme, one, other) || isNarrowerThan(scheme, other, one)));
}

function covers(from: string, to: string, [one, other]: Tie, meets: Meets): boolean {
  return (meets(from, one) && meets(to, other)) || (meets(from, other) && meets(to, one));
}

function refusalsOf(
  need: Need,
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
