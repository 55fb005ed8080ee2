import type { Field, Key, Vocabulary } from '@samenspel/notes';
import type { SchemeId } from '@samenspel/ontology';
import { refinementNamed, schemesOf } from '../syntax/concepts-of.ts';
import { fieldsOf, itemsOf } from '../syntax/place.ts';
import { apart } from '../text/apart.ts';
import type { ReadNote } from './read-note.ts';

/** The keys of a note and the concepts that are values in it, by number, each as often as it is there: four bytes each. */
export type PackedValues = Uint32Array;

export const noValues: PackedValues = new Uint32Array(0);

/** How often each key is written in the notes of a folder, and each concept is a value. */
export interface UsedValues {
  /** Takes in the values of a note in the place of those that it had; gives them. */
  take(before: PackedValues, note: ReadNote, vocabulary: Vocabulary): PackedValues;
  /** A note is gone. */
  drop(before: PackedValues): void;
  uses(scheme: SchemeId, id: string): number;
  /** How often a key is written: in front matter, or in blocks. */
  usesOfKey(key: Key, inTop: boolean): number;
}

/** Values of each key whose concepts are remembered; what a study writes is a few hundred. */
const remembered = 5000;
/** Characters of a value that is remembered: a longer one is a list that hardly comes again. */
const longest = 100;

export function createUsedValues(): UsedValues {
  const numbers = new Map<SchemeId, Map<string, number>>();
  const [keysOfTop, keysOfBlocks] = [new Map<Key, number>(), new Map<Key, number>()];
  /** By the numbers of keys and concepts. */
  const counts: number[] = [];
  /** The concepts of values by key, as the last vocabulary has them; nothing of keys that take none. */
  let known = new Map<Key, Map<string, readonly number[]> | undefined>();
  let knownIn: Vocabulary | undefined;

  function numberOf({ scheme, id }: Named): number {
    const ofScheme = numbers.get(scheme) ?? new Map<string, number>();
    numbers.set(scheme, ofScheme);
    const number = ofScheme.get(id) ?? counts.push(0) - 1;
    ofScheme.set(id, number);
    return number;
  }

  function numberOfKey(key: Key, inTop: boolean): number {
    const keys = inTop ? keysOfTop : keysOfBlocks;
    const number = keys.get(key) ?? counts.push(0) - 1;
    keys.set(key, number);
    return number;
  }

  function valuesOf(key: Key): Map<string, readonly number[]> | undefined {
    if (known.has(key)) return known.get(key);
    const values = schemesOf(key).length === 0 ? undefined : new Map<string, readonly number[]>();
    known.set(key, values);
    return values;
  }

  function numbersOf(field: Field, vocabulary: Vocabulary): readonly number[] {
    const { key, value, items } = field;
    const values = key === undefined ? undefined : valuesOf(key);
    if (key === undefined || values === undefined) return none;
    const before = items === undefined ? values.get(value) : undefined;
    if (before !== undefined) return before;
    const found = itemsOf(field, key).flatMap(({ text }) => conceptsNamed(key, text, vocabulary));
    const made = found.map(numberOf);
    const isShort = items === undefined && value.length <= longest;
    if (isShort && made.length > 0 && values.size < remembered) values.set(apart(value), made);
    return made;
  }

  function count(values: PackedValues, by: number): void {
    for (const number of values) counts[number] = (counts[number] ?? 0) + by;
  }

  return {
    take(before, note, vocabulary) {
      if (knownIn !== vocabulary) known = new Map();
      knownIn = vocabulary;
      const found: number[] = [];
      const add = (field: Field, inTop: boolean) => {
        if (field.key !== undefined) found.push(numberOfKey(field.key, inTop));
        for (const number of numbersOf(field, vocabulary)) found.push(number);
      };
      for (const field of fieldsOfTop(note)) add(field, true);
      for (const block of note.parsed.blocks)
        for (const field of fieldsOf(note, block)) add(field, false);
      const after = found.length === 0 ? noValues : Uint32Array.from(found);
      count(before, -1);
      count(after, 1);
      return after;
    },
    drop(before) {
      count(before, -1);
    },
    uses(scheme, id) {
      const number = numbers.get(scheme)?.get(id);
      return number === undefined ? 0 : (counts[number] ?? 0);
    },
    usesOfKey(key, inTop) {
      const number = (inTop ? keysOfTop : keysOfBlocks).get(key);
      return number === undefined ? 0 : (counts[number] ?? 0);
    },
  };
}

const none: readonly number[] = [];

function fieldsOfTop({ parsed }: ReadNote): Iterable<Field> {
  const { own, defaults } = parsed.header;
  // What is a default and of the note both is there twice.
  return new Map([...own.values(), ...defaults].map((field) => [field.valueStart, field])).values();
}

interface Named {
  readonly scheme: SchemeId;
  readonly id: string;
}

/** The concepts that a value names, in every scheme that its key takes them from. */
function conceptsNamed(key: Key, text: string, vocabulary: Vocabulary): readonly Named[] {
  const slash = text.indexOf('/');
  const refining = slash === -1 ? undefined : refinementNamed(vocabulary, text.slice(0, slash));
  if (refining === undefined) return namedIn(schemesOf(key), text, vocabulary);
  return [
    ...namedIn(schemesOf(key), text.slice(0, slash), vocabulary),
    ...namedIn([refining], text.slice(slash + 1), vocabulary),
  ];
}

function namedIn(
  schemes: readonly SchemeId[],
  text: string,
  vocabulary: Vocabulary,
): readonly Named[] {
  return schemes.flatMap((scheme) => {
    const id = vocabulary.find(scheme, text.trim());
    return id === undefined ? [] : [{ scheme, id }];
  });
}
