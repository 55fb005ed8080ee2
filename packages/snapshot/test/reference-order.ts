import {
  compareCodePoints,
  properties,
  type Claim,
  type NoteRecord,
  type Order,
} from '@samenspel/claims';
import { allSchemes, type Scheme } from '@samenspel/ontology';

/** The claims of notes in an order, sorted plainly, claim by claim. */
export function inOrder(
  records: readonly NoteRecord[],
  { by, direction }: Order,
): readonly Claim[] {
  const turned = direction === 'descending' ? -1 : 1;
  const claims = records.flatMap((note) => note.claims);
  const place = (claim: Claim) => claims.indexOf(claim);
  const pathOf = (claim: Claim) => records.find(({ id }) => id === claim.evidence.note)?.path ?? '';
  const byPlace = (one: Claim, other: Claim) =>
    compare(pathOf(one), pathOf(other)) ||
    one.evidence.range.line - other.evidence.range.line ||
    place(one) - place(other);
  if (by === 'source') return claims.toSorted((one, other) => turned * byPlace(one, other));
  const value = (claim: Claim) => valueOf(claim, by);
  return claims.toSorted((one, other) => {
    const here = value(one);
    const there = value(other);
    if (here === undefined || there === undefined) {
      if (here === there) return byPlace(one, other);
      return here === undefined ? 1 : -1;
    }
    return turned * compare(here, there) || byPlace(one, other);
  });
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return compareCodePoints(one, other);
}

function valueOf(claim: Claim, by: Exclude<Order['by'], 'source'>): number | string | undefined {
  if (by === 'rank') return 'rank' in claim ? claim.rank : undefined;
  if (by === 'partners') {
    if (claim.kind !== 'collaboration' || claim.participants.length === 0) return undefined;
    return new Set(claim.participants.map(({ actor }) => actor)).size;
  }
  const property = properties.find(({ name }) => name === by);
  const [first] = property?.values(claim) ?? [];
  const scheme = Object.values<Scheme>(allSchemes).find(
    ({ id }) => `concept:${id}` === property?.domain,
  );
  if (first === undefined || scheme === undefined) return first;
  return scheme.concepts.findIndex(({ id }) => id === first);
}
