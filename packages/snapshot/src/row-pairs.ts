import { parts, rowFlags, type Part } from '@samenspel/claims';
import { withRoom } from './integer-column.ts';
import { actorIn, partIn } from './participant.ts';
import { columnOf, type Snapshot } from './snapshot.ts';

const who = parts.indexOf('who');
const withPart = parts.indexOf('with');
const from = parts.indexOf('from');
const to = parts.indexOf('to');

/** Bits of parts, bit `i` for the part at position `i`. */
export function partMask(wanted: readonly Part[] = parts): number {
  return wanted.reduce((mask, part) => mask | (1 << parts.indexOf(part)), 0);
}

/** Whether some participant of a row, in one of some parts, is marked. */
export function hasParticipant(
  { data }: Snapshot,
  row: number,
  marks: Uint8Array,
  mask: number,
): boolean {
  const end = data.participantOffsets[row + 1] ?? 0;
  for (let at = data.participantOffsets[row] ?? 0; at < end; at += 1) {
    const participant = data.participants[at] ?? 0;
    const actor = actorIn(participant);
    if (((mask >>> partIn(participant)) & 1) === 1 && marks[actor] === 1) return true;
  }
  return false;
}

/** The parts that occur in a row, as bits. */
function partsOf({ data }: Snapshot, row: number): number {
  let mask = 0;
  const end = data.participantOffsets[row + 1] ?? 0;
  for (let at = data.participantOffsets[row] ?? 0; at < end; at += 1)
    mask |= 1 << partIn(data.participants[at] ?? 0);
  return mask;
}

/** The parts on either side of a direction; `who` stands where an end is absent. */
function directedSides(occurring: number): readonly [sources: number, targets: number] {
  const hasFrom = (occurring >>> from) & 1;
  const hasTo = (occurring >>> to) & 1;
  if (hasFrom + hasTo === 0) return [0, 0];
  return [1 << (hasFrom === 1 ? from : who), 1 << (hasTo === 1 ? to : who)];
}

/** Whether some pair of a row (`pairsOf` of `@samenspel/claims`) is marked with one at one end and other at the other. */
export function hasPairBetween(
  snapshot: Snapshot,
  row: number,
  one: Uint8Array,
  other: Uint8Array,
): boolean {
  const flags = columnOf(snapshot, 'flags')[row] ?? 0;
  if ((flags & rowFlags.together) !== 0) return hasTwoOf(snapshot, row, one, other);
  const across = (left: number, right: number) =>
    (hasParticipant(snapshot, row, one, left) && hasParticipant(snapshot, row, other, right)) ||
    (hasParticipant(snapshot, row, other, left) && hasParticipant(snapshot, row, one, right));
  if (across(1 << who, 1 << withPart)) return true;
  const [sources, targets] = directedSides(partsOf(snapshot, row));
  return sources !== 0 && across(sources, targets);
}

/** Whether two different participants are marked, one with each. */
function hasTwoOf({ data }: Snapshot, row: number, one: Uint8Array, other: Uint8Array): boolean {
  let first = 0;
  let second = 0;
  const end = data.participantOffsets[row + 1] ?? 0;
  for (let at = data.participantOffsets[row] ?? 0; at < end; at += 1) {
    const actor = actorIn(data.participants[at] ?? 0);
    const isOne = one[actor] === 1;
    const isOther = other[actor] === 1;
    if (isOne && second !== 0 && second !== actor) return true;
    if (isOther && first !== 0 && first !== actor) return true;
    // Of several the first is enough: the next one differs from it, and makes the pair with it or with what it met.
    if (isOne && first === 0) first = actor;
    if (isOther && second === 0) second = actor;
  }
  return false;
}

/** Reads the participants and pairs of one row after the other into the same room. */
export class PairReader {
  readonly #snapshot: Snapshot;
  #actors: Uint32Array = new Uint32Array(16);
  #sides: Uint32Array = new Uint32Array(16);
  #a: Uint32Array = new Uint32Array(16);
  #b: Uint32Array = new Uint32Array(16);
  #directed: Uint32Array = new Uint32Array(16);

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** The actors that the last call read. */
  get actors(): Uint32Array {
    return this.#actors;
  }

  /** One end of each pair that the last call read. */
  get a(): Uint32Array {
    return this.#a;
  }

  get b(): Uint32Array {
    return this.#b;
  }

  /** 1 where the pair goes from `a` to `b`. */
  get directed(): Uint32Array {
    return this.#directed;
  }

  /** Reads the different actors of a row that have one of some parts, and gives how many there are. */
  readActors(row: number, mask: number): number {
    const { participantOffsets, participants } = this.#snapshot.data;
    const start = participantOffsets[row] ?? 0;
    const end = participantOffsets[row + 1] ?? 0;
    this.#actors = withRoom(this.#actors, end - start);
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const participant = participants[at] ?? 0;
      if (((mask >>> partIn(participant)) & 1) === 0) continue;
      const actor = actorIn(participant);
      let seen = 0;
      while (seen < count && this.#actors[seen] !== actor) seen += 1;
      if (seen < count) continue;
      this.#actors[count] = actor;
      count += 1;
    }
    return count;
  }

  /** Reads the pairs of a row (`pairsOf` of `@samenspel/claims`), and gives how many there are. */
  readPairs(row: number): number {
    const flags = columnOf(this.#snapshot, 'flags')[row] ?? 0;
    if ((flags & rowFlags.together) !== 0) return this.#allWithAll(row);
    const occurring = partsOf(this.#snapshot, row);
    let count = 0;
    if (((occurring >>> withPart) & 1) === 1)
      count = this.#across(row, 1 << who, 1 << withPart, 0, count);
    const [sources, targets] = directedSides(occurring);
    return sources === 0 ? count : this.#across(row, sources, targets, 1, count);
  }

  #allWithAll(row: number): number {
    const actors = this.readActors(row, partMask());
    let count = 0;
    for (let one = 0; one < actors; one += 1)
      for (let other = one + 1; other < actors; other += 1) {
        this.#add(count, this.#actors[one] ?? 0, this.#actors[other] ?? 0, 0);
        count += 1;
      }
    return count;
  }

  #across(row: number, left: number, right: number, directed: 0 | 1, before: number): number {
    const lefts = this.readActors(row, left);
    this.#sides = withRoom(this.#sides, lefts);
    this.#sides.set(this.#actors.subarray(0, lefts));
    const rights = this.readActors(row, right);
    let count = before;
    for (let one = 0; one < lefts; one += 1)
      for (let other = 0; other < rights; other += 1) {
        if (directed === 0 && this.#isNamedBefore(one, other, rights)) continue;
        this.#add(count, this.#sides[one] ?? 0, this.#actors[other] ?? 0, directed);
        count += 1;
      }
    return count;
  }

  /** Whether the pair of a left and a right actor came already the other way round. */
  #isNamedBefore(one: number, other: number, rights: number): boolean {
    if (one === 0) return false;
    const left = this.#sides[one];
    const right = this.#actors[other];
    let earlier = 0;
    while (earlier < one && this.#sides[earlier] !== right) earlier += 1;
    if (earlier === one) return false;
    for (let at = 0; at < rights; at += 1) if (this.#actors[at] === left) return true;
    return false;
  }

  #add(at: number, a: number, b: number, directed: 0 | 1): void {
    this.#a = withRoom(this.#a, at + 1);
    this.#b = withRoom(this.#b, at + 1);
    this.#directed = withRoom(this.#directed, at + 1);
    this.#a[at] = a;
    this.#b[at] = b;
    this.#directed[at] = directed;
  }
}
