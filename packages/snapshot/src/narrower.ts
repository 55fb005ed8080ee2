import type { Domain } from '@samenspel/claims';
import type { Scheme } from '@samenspel/ontology';
import { actorKindNumbering } from './column-names.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { termsOf, type Snapshot } from './snapshot.ts';
import { schemesOfStudy } from './study-schemes.ts';

/** A 1 for each number of a numbering whose text is one of those wanted. */
export function marksOf(
  snapshot: Snapshot,
  numbering: string,
  wanted: Iterable<string>,
): Uint8Array {
  const terms = termsOf(snapshot, numbering);
  const marks = new Uint8Array(terms.size);
  for (const text of wanted) marks[terms.find(text)] = 1;
  // Number 0 stands for no value, which is what unknown texts are found as.
  marks[0] = 0;
  return marks;
}

/** A 1 for each number of a domain that is one of those wanted or anywhere below one. */
export function marksWithNarrower(
  snapshot: Snapshot,
  domain: Exclude<Domain, 'word'>,
  wanted: readonly string[],
): Uint8Array {
  const wider = widerIn(snapshot, domain);
  if (wider !== undefined) return spread(marksOf(snapshot, domain, wanted), wider);
  const scheme = schemesOfStudy(snapshot.study).get(domain.slice('concept:'.length));
  return marksOf(snapshot, domain, scheme === undefined ? wanted : withNarrower(scheme, wanted));
}

/** A 1 for each kind of actor that is one of those wanted or anywhere below one. */
export function kindMarks(
  snapshot: Snapshot,
  wanted: readonly string[],
  exact: boolean,
): Uint8Array {
  return exact
    ? marksOf(snapshot, actorKindNumbering, wanted)
    : marksWithNarrower(snapshot, actorKindNumbering, wanted);
}

function widerIn({ data }: Snapshot, domain: Domain): IntegerLists | undefined {
  if (domain === 'actor' || domain === 'area' || domain === 'code')
    return data.entities.wider[domain];
  return undefined;
}

/** Marks what lies below marked numbers, step by step down. */
function spread(marks: Uint8Array, { offsets, values }: IntegerLists): Uint8Array {
  const size = Math.min(marks.length, offsets.length - 1);
  for (let changed = true; changed;) {
    changed = false;
    for (let number = 1; number < size; number += 1) {
      if (marks[number] === 1) continue;
      for (let at = offsets[number] ?? 0; at < (offsets[number + 1] ?? 0); at += 1) {
        if (marks[values[at] ?? 0] !== 1) continue;
        marks[number] = 1;
        changed = true;
        break;
      }
    }
  }
  return marks;
}

function withNarrower(scheme: Scheme, wanted: readonly string[]): ReadonlySet<string> {
  const found = new Set(wanted);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { id, broader } of scheme.concepts)
      if (broader !== undefined && found.has(broader)) found.add(id);
  }
  return found;
}
