import type { Instrument } from '@samenspel/claims';
import { isNarrowerThan } from '@samenspel/ontology';
import type { StudyNames } from './study-names.ts';

/** A kind of tie that respondents were asked about. */
export interface Asked {
  /** Perspective of those who were asked, where the study says. */
  readonly whom: string | undefined;
  readonly from: string;
  readonly to: string;
}

/**
 * Which ties of a kind of actors were asked about, with another kind where one is given; all when the kind is not
 * known. What was not asked is not absent when nobody mentions it.
 */
export function askedAbout(
  names: StudyNames,
  kind: string | undefined,
  other?: string,
): readonly Asked[] {
  const meets = (one: string, sought: string | undefined) =>
    sought === undefined ||
    one === sought ||
    isNarrowerThan(names.kinds, one, sought) ||
    isNarrowerThan(names.kinds, sought, one);
  return names.study.instruments.flatMap(({ asked: whom, ties }: Instrument) =>
    ties
      .filter(
        ({ from, to }) =>
          (meets(from, kind) && meets(to, other)) || (meets(to, kind) && meets(from, other)),
      )
      .map(({ from, to }) => ({ whom, from, to })),
  );
}

/** Whether the study says at all which ties were asked about. */
export function saysWhatWasAsked({ study }: StudyNames): boolean {
  return study.instruments.some(({ ties }) => ties.length > 0);
}
