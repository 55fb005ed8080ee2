import type { Bilingual } from '../scheme.ts';
import type { QuadrantAxisId } from '../schemes/quadrant-axis.ts';
import type { QuadrantId } from '../schemes/quadrant.ts';

type Axis = Extract<QuadrantAxisId, 'formal-support' | 'beneficiary'>;
type FormalSupportPole = Extract<QuadrantAxisId, 'informal' | 'formal-informal'>;
type BeneficiaryPole = Extract<QuadrantAxisId, 'individual' | 'collective'>;

/**
 * What is known of one activity of an informal party. A person who is active in several quadrants is
 * placed once for each activity.
 */
export interface QuadrantPosition {
  /** The pole that a source names. */
  readonly formalSupport?: FormalSupportPole;
  /** The pole that a source names. */
  readonly beneficiary?: BeneficiaryPole;
  /** A fact from which the vertical pole follows where no source names it. */
  readonly guidedByFormalOrganisation?: boolean;
  /** A fact from which, with `supportsGroups`, the horizontal pole follows. */
  readonly supportsIndividuals?: boolean;
  /** A fact from which, with `supportsIndividuals`, the horizontal pole follows. */
  readonly supportsGroups?: boolean;
}

/** Why an activity stands where it stands on an axis, or why that stays open. */
export interface QuadrantReason extends Bilingual {
  readonly axis: Axis;
  readonly basis: 'asserted' | 'inferred' | 'unknown';
}

/** A place in the quadrant of informal parties. */
export interface QuadrantPlacement {
  /** `undefined` when an axis is open. */
  readonly quadrant: QuadrantId | undefined;
  /** The quadrants that what is known leaves possible: one, two or all four. */
  readonly candidates: readonly QuadrantId[];
  /** True when a pole was concluded from facts instead of named by a source. */
  readonly inferred: boolean;
  /** One for each axis, the vertical one first. */
  readonly reasons: readonly [QuadrantReason, QuadrantReason];
}

interface Reading<Pole> {
  readonly pole: Pole | undefined;
  readonly reason: QuadrantReason;
}

const quadrants: Readonly<
  Record<BeneficiaryPole, Readonly<Record<FormalSupportPole, QuadrantId>>>
> = {
  individual: { informal: 'individual-informal', 'formal-informal': 'individual-formal-informal' },
  collective: { informal: 'collective-informal', 'formal-informal': 'collective-formal-informal' },
};

/**
 * Places an activity of an informal party in the quadrant (De Baarsjes, part C, figure 1): upwards
 * informal, downwards with the support of a formal organisation; left individual, right collective. What
 * a source names goes before what follows from facts; an axis without either stays open.
 *
 * @example placeInQuadrant({ beneficiary: 'collective', guidedByFormalOrganisation: true })
 */
export function placeInQuadrant(position: QuadrantPosition): QuadrantPlacement {
  const support = formalSupportOf(position);
  const beneficiary = beneficiaryOf(position);
  const candidates = polesLeft(beneficiary.pole, ['individual', 'collective'] as const).flatMap(
    (whom) =>
      polesLeft(support.pole, ['informal', 'formal-informal'] as const).map(
        (backing) => quadrants[whom][backing],
      ),
  );
  const reasons = [support.reason, beneficiary.reason] as const;
  return {
    quadrant: candidates.length === 1 ? candidates[0] : undefined,
    candidates,
    inferred: reasons.some(({ basis }) => basis === 'inferred'),
    reasons,
  };
}

function formalSupportOf(position: QuadrantPosition): Reading<FormalSupportPole> {
  const axis = 'formal-support';
  const { formalSupport, guidedByFormalOrganisation: guided } = position;
  if (formalSupport !== undefined) return asserted(axis, formalSupport);
  if (guided === undefined) {
    return open(axis, {
      nl: 'niet bekend is of er een formele organisatie achter staat',
      en: 'it is not known whether a formal organisation stands behind it',
    });
  }
  return guided
    ? inferred(axis, 'formal-informal', {
        nl: 'een formele organisatie begeleidt het',
        en: 'a formal organisation guides it',
      })
    : inferred(axis, 'informal', {
        nl: 'geen formele organisatie begeleidt het',
        en: 'no formal organisation guides it',
      });
}

function beneficiaryOf(position: QuadrantPosition): Reading<BeneficiaryPole> {
  const axis = 'beneficiary';
  const { beneficiary, supportsIndividuals: individuals, supportsGroups: groups } = position;
  if (beneficiary !== undefined) return asserted(axis, beneficiary);
  if (individuals === true && groups === true) {
    return open(axis, {
      nl: 'het steunt zowel afzonderlijke mensen als groepen; plaats elke activiteit apart',
      en: 'it supports both separate people and groups; place each activity by itself',
    });
  }
  if (individuals === true) {
    return inferred(axis, 'individual', {
      nl: 'het steunt afzonderlijke mensen',
      en: 'it supports separate people',
    });
  }
  if (groups === true) {
    return inferred(axis, 'collective', { nl: 'het steunt groepen', en: 'it supports groups' });
  }
  return open(axis, {
    nl: 'niet bekend is voor wie de steun is',
    en: 'it is not known whom the support is for',
  });
}

function polesLeft<Pole>(known: Pole | undefined, all: readonly Pole[]): readonly Pole[] {
  return known === undefined ? all : [known];
}

function asserted<Pole extends QuadrantAxisId>(axis: Axis, pole: Pole): Reading<Pole> {
  const nl = 'een bron plaatst het zo';
  return { pole, reason: { axis, basis: 'asserted', nl, en: 'a source places it so' } };
}

function inferred<Pole extends QuadrantAxisId>(
  axis: Axis,
  pole: Pole,
  because: Bilingual,
): Reading<Pole> {
  return { pole, reason: { axis, basis: 'inferred', ...because } };
}

function open(axis: Axis, because: Bilingual): Reading<never> {
  return { pole: undefined, reason: { axis, basis: 'unknown', ...because } };
}
