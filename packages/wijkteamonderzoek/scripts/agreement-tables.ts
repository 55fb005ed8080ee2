import {
  agreementOnSets,
  agreementOnValues,
  matchCodings,
  type Agreement,
} from '@samenspel/analysis';
import type { Rows } from '@samenspel/pages';
import { passages, readCoding, type CodedClaim } from './coding.ts';

type Kind = CodedClaim['kind'];

/** The kinds of claim, with the values that are compared: those that a coder decides on, in the order of the rules. */
const compared: Readonly<Record<Kind, readonly string[]>> = {
  collaboration: [
    ...['sayer', 'origin', 'area', 'mode', 'via', 'direction', 'form', 'phase', 'modality'],
    ...['frequency', 'quantifier', 'condition', 'stance', 'counts', 'certainty'],
  ],
  finding: [
    ...['sayer', 'origin', 'area', 'category', 'phase', 'function', 'modality'],
    ...['frequency', 'quantifier', 'condition', 'certainty'],
  ],
  position: ['sayer', 'origin', 'proposition', 'position', 'certainty'],
  placement: ['sayer', 'origin', 'criterion', 'value', 'inferred', 'certainty'],
  indicator: ['indicator', 'area', 'measurement', 'compared', 'reference', 'period', 'cited'],
};

const plural: Readonly<Record<Kind, string>> = {
  collaboration: 'collaborations',
  finding: 'findings',
  position: 'positions',
  placement: 'placements',
  indicator: 'indicator values',
};

/** Values that can be several at once: the same only if all are. */
const sets: readonly string[] = [
  ...['sayer', 'area', 'via', 'form', 'phase', 'function', 'criterion'],
];

/** What the README shows. */
const inShort: readonly (readonly [Kind, string])[] = [
  ['collaboration', 'sayer'],
  ['collaboration', 'phase'],
  ['collaboration', 'mode'],
  ['collaboration', 'form'],
  ['finding', 'sayer'],
  ['finding', 'category'],
  ['position', 'position'],
  ['indicator', 'measurement'],
];

const first = readCoding('first');
const second = readCoding('second');

/** The two codings laid side by side. */
const matched = matchCodings(first, second);

const kinds = Object.keys(compared).filter((kind): kind is Kind => kind in plural);

/** The tables of docs/agreement.md by their names. */
export const agreementTables: Readonly<Record<string, Rows>> = {
  claims: [
    ['kind of claim', 'first', 'second', 'both', 'share in both'],
    ...[...kinds, undefined].map((kind) => {
      const [one, other] = [ofKind(first, kind), ofKind(second, kind)];
      const both = matched.both.filter(([claim]) => kind === undefined || claim.kind === kind);
      const share = (2 * both.length) / (one.length + other.length);
      const name = kind === undefined ? 'all' : plural[kind];
      return [name, ...[one, other, both].map(({ length }) => String(length)), percent(share)];
    }),
  ],
  passages: [
    ['has at least one', 'first', 'second', 'passages', 'same', 'κ', 'α'],
    ...kinds.map((kind) => {
      const [one, other] = [first, second].map(
        (coding) => new Set(ofKind(coding, kind).map(({ passage }) => passage)),
      );
      const pairs = passages.map((passage) => [has(one, passage), has(other, passage)] as const);
      const sizes = [one, other].map((found) => String(found?.size ?? 0));
      return [plural[kind].replace(/s$/u, ''), ...sizes, ...cells(agreementOnValues(pairs))];
    }),
  ],
  ...Object.fromEntries(kinds.map((kind) => [`values of ${plural[kind]}`, valuesOf(kind)])),
  'in short': [
    ['of', 'value', 'claims', 'same', 'κ', 'α'],
    ...inShort.map(([kind, value]) => [plural[kind], value, ...cells(agreementOn(kind, value))]),
  ],
};

function valuesOf(kind: Kind): Rows {
  return [
    ['value', 'claims', 'same', 'κ', 'α'],
    ...compared[kind].map((value) => [value, ...cells(agreementOn(kind, value))]),
  ];
}

function agreementOn(kind: Kind, value: string): Agreement {
  const given = matched.both
    .filter(([claim]) => claim.kind === kind)
    .map(([one, other]) => [one.values[value] ?? [], other.values[value] ?? []] as const);
  return sets.includes(value)
    ? agreementOnSets(given)
    : agreementOnValues(given.map(([one, other]) => [one.join(), other.join()] as const));
}

function cells({ units, same, kappa, alpha }: Agreement): readonly string[] {
  return [String(units), percent(same), coefficient(kappa), coefficient(alpha)];
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(100 * share).toFixed(0)} %`;
}

function coefficient(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2).replace('-', '−');
}

function ofKind(claims: readonly CodedClaim[], kind: Kind | undefined): readonly CodedClaim[] {
  return kind === undefined ? claims : claims.filter((claim) => claim.kind === kind);
}

function has(found: ReadonlySet<string> | undefined, passage: string): string {
  return found?.has(passage) === true ? 'yes' : 'no';
}
