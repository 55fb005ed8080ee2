/** A participant as one integer: the actor number, and the position of the part in `parts` in the lowest three bits. */
export function participantOf(actor: number, part: number): number {
  return ((actor << 3) | part) >>> 0;
}

export function actorIn(participant: number): number {
  return participant >>> 3;
}

export function partIn(participant: number): number {
  return participant & 7;
}
