/**
 * Orders texts by code point, the order of their UTF-8 bytes, in which databases keep ids. The operator `<` compares
 * UTF-16 units and puts `𝒜` before `豈`, so two evaluators would disagree.
 *
 * @returns negative when `a` comes first, positive when `b` does, 0 when they are equal
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for the code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
