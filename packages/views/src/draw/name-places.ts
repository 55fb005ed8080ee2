/** A name that is to stand beside a node; measures are in pixels. */
export interface Name {
  readonly label: string;
  /** The middle of the node. */
  readonly x: number;
  readonly y: number;
  /** From the middle of the node to its edge. */
  readonly size: number;
  readonly width: number;
  /** Whether it is written whatever stands there. */
  readonly isWanted: boolean;
}

export interface PlacedName {
  readonly label: string;
  readonly left: number;
  /** Half its height. */
  readonly middle: number;
}

/** Pixels between a node and its name, and between two names. */
const [gap, between] = [5, 4];

type Extent = Pick<Name, 'x' | 'size' | 'width'>;

/** Where a name begins: on the right of its node, or on the left where the picture ends. */
export function besideNode(name: Extent, width: number): number {
  const right = onTheRight(name);
  const left = onTheLeft(name);
  return right + name.width > width && left >= 0 ? left : right;
}

/**
 * Places of the names that have room, of nodes that are in the picture: none lies on another one, but where both are
 * wanted. Those that are wanted come first, and then those of the larger nodes.
 */
export function placeNames(
  names: readonly Name[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly PlacedName[] {
  const placed: (PlacedName & { readonly right: number })[] = [];
  const isFree = (left: number, { y, width: wide }: Name) =>
    placed.every(
      (other) =>
        Math.abs(other.middle - y) >= height ||
        other.right + between <= left ||
        other.left - between >= left + wide,
    );
  for (const name of names.filter((one) => isSeen(one, width)).sort(byWeight)) {
    const first = besideNode(name, width);
    const second = first === onTheRight(name) ? onTheLeft(name) : onTheRight(name);
    const left = [first, second].find((one) => isWithin(one, name, width) && isFree(one, name));
    if (left === undefined && !name.isWanted && !isFree(first, name)) continue;
    const begin = left ?? first;
    placed.push({ label: name.label, left: begin, right: begin + name.width, middle: name.y });
  }
  return placed;
}

function onTheRight({ x, size }: Extent): number {
  return x + size + gap;
}

function onTheLeft({ x, size, width }: Extent): number {
  return x - size - gap - width;
}

/** Whether a node is in the picture, and not only a name beside it. */
function isSeen({ x, size }: Name, width: number): boolean {
  return x + size >= 0 && x - size <= width;
}

function isWithin(left: number, { width }: Name, most: number): boolean {
  return left >= 0 && left + width <= most;
}

function byWeight(here: Name, there: Name): number {
  if (here.isWanted !== there.isWanted) return here.isWanted ? -1 : 1;
  if (here.size !== there.size) return there.size - here.size;
  return here.label < there.label ? -1 : 1;
}
