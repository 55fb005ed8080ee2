import {
  agreementOnSets,
  agreementOnValues,
  matchCodings,
  setDistance,
  type Agreement,
} from '@samenspel/analysis';
import type { Rows } from '@samenspel/pages';
import { passages, readCoding, type CodedClaim } from './coding.ts';
import { kinds } from './kinds.ts';

type Kind = CodedClaim['kind'];

/** The values of each kind of claim that are compared. What claims are matched by is not among them. */
const compared: Readonly<Record<Kind, readonly string[]>> = {
  collaboration: [
    ...['sayer', 'origin', 'area', 'direction', 'form', 'mode', 'via', 'frequency', 'quantifier'],
    ...['phase', 'modality', 'condition', 'counts', 'stance', 'certainty'],
  ],
  finding: [
    ...['sayer', 'origin', 'area', 'category', 'function', 'frequency', 'quantifier', 'phase'],
    ...['modality', 'condition', 'certainty'],
  ],
  position: ['sayer', 'origin', 'position', 'inferred', 'certainty'],
  placement: ['sayer', 'origin', 'criterion', 'value', 'inferred', 'certainty'],
  indicator: ['area', 'unit', 'compared', 'reference', 'period', 'cited'],
};

/** Values that can be several at once: the same only if all are. */
const sets: readonly string[] = [
  ...['sayer', 'area', 'via', 'form', 'phase', 'function', 'criterion'],
];

/** Claims below which a coefficient says too little to be put in a band. */
const fewClaims = 30;

/** From which α a value is in a band (Krippendorff 2004, "Content Analysis"). */
const bands = [
  { least: 0.8, name: 'reliable: α of 0.80 or more' },
  { least: 0.67, name: 'for tentative conclusions: α from 0.67' },
  { least: -1, name: 'not reliable: α below 0.67' },
] as const;

/** The tables of docs/agreement.md by their names, from the two codings. */
export function agreementTables(): Readonly<Record<string, Rows>> {
  const first = readCoding('first');
  const second = readCoding('second');
  const { both } = matchCodings(first, second);
  const { both: atMost } = matchCodings(aboutNobody(first), aboutNobody(second));

  const agreementOn = (kind: Kind, value: string): Agreement => {
    const given = both
      .filter(([claim]) => claim.kind === kind)
      .map(([one, other]) => [one.values[value] ?? [], other.values[value] ?? []] as const);
    return sets.includes(value)
      ? agreementOnSets(given)
      : agreementOnValues(given.map(([one, other]) => [one.join(), other.join()] as const));
  };
  const all = kinds.flatMap(({ kind, several }) =>
    compared[kind].map((value) => ({ several, value, agreement: agreementOn(kind, value) })),
  );

  return {
    claims: [
      ['kind of claim', 'first', 'second', 'both', 'at most', 'alike', 'share in both'],
      ...[...kinds, undefined].map((row) => {
        const isOfKind = ({ kind }: CodedClaim) => row === undefined || kind === row.kind;
        const [one, other] = [first.filter(isOfKind), second.filter(isOfKind)];
        const found = both.filter(([claim]) => isOfKind(claim));
        const most = atMost.filter(([claim]) => isOfKind(claim));
        const alike = found.filter(
          ([claim, match]) => setDistance(claim.participants, match.participants) === 0,
        );
        const counts = [one, other, found, most, alike].map(({ length }) => String(length));
        const share = (2 * found.length) / (one.length + other.length);
        return [row?.several ?? 'all', ...counts, percent(share)];
      }),
    ],
    passages: [
      ['has at least one', 'first', 'second', 'passages', 'same', 'κ', 'α'],
      ...kinds.map(({ kind, one: name }) => {
        const one = passagesWith(first, kind);
        const other = passagesWith(second, kind);
        const pairs = passages.map((at) => [yes(one.has(at)), yes(other.has(at))] as const);
        const sizes = [one.size, other.size].map(String);
        return [name, ...sizes, ...cells(agreementOnValues(pairs))];
      }),
    ],
    ...Object.fromEntries(
      kinds.map(({ several }) => [
        `values of ${several}`,
        [
          ['value', 'claims', 'same', 'κ', 'α'],
          ...all
            .filter((each) => each.several === several)
            .map(({ value, agreement }) => [value, ...cells(agreement)]),
        ],
      ]),
    ),
    bands: [
      ['band', ...kinds.map(({ several }) => several)],
      ...bands.map(({ least, name }, at) => [
        name,
        ...kinds.map(({ several }) =>
          named(several, ({ units, alpha }) => {
            const below = bands[at - 1]?.least ?? Infinity;
            return units >= fewClaims && alpha !== undefined && alpha >= least && alpha < below;
          }),
        ),
      ]),
      [
        `too few claims to say: below ${String(fewClaims)}`,
        ...kinds.map(({ several }) =>
          named(several, ({ units, alpha }) => units < fewClaims && alpha !== undefined),
        ),
      ],
    ],
    'in short': [
      ['of', 'value', 'claims', 'same', 'κ', 'α'],
      ...all
        .filter(({ several, value }) => inShort[several]?.includes(value))
        .map(({ several, value, agreement }) => [several, value, ...cells(agreement)]),
    ],
  };

  function named(kind: string, holds: (agreement: Agreement) => boolean): string {
    return all
      .filter(({ several, agreement }) => several === kind && holds(agreement))
      .map(({ value }) => value)
      .join(', ');
  }
}

/** What the README shows. */
const inShort: Readonly<Record<string, readonly string[]>> = {
  collaborations: ['sayer', 'phase', 'mode', 'form'],
  findings: ['sayer', 'phase', 'category', 'modality'],
  positions: ['position'],
  'indicator values': ['area', 'cited'],
};

/** Claims that match any of their kind and passage, whatever they are about. */
function aboutNobody(claims: readonly CodedClaim[]): readonly CodedClaim[] {
  return claims.map((claim) => ({ ...claim, participants: [] }));
}

function passagesWith(claims: readonly CodedClaim[], kind: Kind): ReadonlySet<string> {
  return new Set(claims.filter((claim) => claim.kind === kind).map(({ passage }) => passage));
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
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
