import { editDistance } from '@samenspel/ontology';

const longest = 80;

/**
 * The candidate most like a text, for "did you mean"; none when every candidate differs in more than a third of its
 * letters (and more than two).
 */
export function nearestOf(candidates: Iterable<string>, text: string): string | undefined {
  if (text.length > longest) return undefined;
  const sought = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const bound = Math.max(2, Math.floor(Math.max(candidate.length, sought.length) / 3));
    if (Math.abs(candidate.length - sought.length) > bound) continue;
    const distance = editDistance(candidate.toLowerCase(), sought);
    if (distance <= bound && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
