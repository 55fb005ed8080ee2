import { labelKey } from '@samenspel/ontology';
import * as z from 'zod';
import { RequestRefused } from '../../answers.ts';
import { outlineItemTypes, type OutlineItem, type OutlineItemType } from '../protocol.ts';

/** A step from the top of a tree: an item by its type and by what it stands for; empty for what claims do not say. */
export type Step = readonly [type: OutlineItemType, subject: string];

/** The items below one. What they say is made for those that are shown. */
export interface Branch {
  readonly total: number;
  readonly items: (offset: number, limit: number) => Promise<readonly OutlineItem[]>;
}

const steps = z
  .array(z.tuple([z.enum(outlineItemTypes), z.string()]))
  .min(1)
  .max(100);

/** The id of an item: the steps that lead to it. */
export function itemId(path: readonly Step[]): string {
  return JSON.stringify(path);
}

/**
 * The steps to an item; none for the top of a tree.
 *
 * @throws RequestRefused for what is no id of an item
 */
export function stepsOf(id: string | undefined): readonly Step[] {
  if (id === undefined) return [];
  const read = steps.safeParse(asJson(id));
  if (read.success) return read.data;
  throw noSuchItem(id);
}

export function noSuchItem(id: string): RequestRefused {
  return new RequestRefused(
    `parent is ${JSON.stringify(id.slice(0, 200))}; expected the id of an item of this tree that has children.`,
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** A branch of things that are all known, each told when it is shown. */
export function branchOf<Thing>(
  things: readonly Thing[],
  tell: (thing: Thing) => OutlineItem | Promise<OutlineItem>,
  turn: () => Promise<void>,
): Branch {
  return {
    total: things.length,
    async items(offset, limit) {
      const told: OutlineItem[] = [];
      for (const thing of things.slice(offset, offset + limit)) {
        await turn();
        told.push(await tell(thing));
      }
      return told;
    },
  };
}

/** Branches one behind the other. */
export function joined(branches: readonly Branch[]): Branch {
  return {
    total: branches.reduce((sum, { total }) => sum + total, 0),
    async items(offset, limit) {
      const told: OutlineItem[] = [];
      let start = 0;
      for (const { total, items } of branches) {
        const from = Math.max(offset - start, 0);
        const room = limit - told.length;
        if (room > 0 && from < total) told.push(...(await items(from, room)));
        start += total;
      }
      return told;
    },
  };
}

/** Whether a label has all the words that are looked for, whatever their case and accents. */
export type Words = (label: string) => boolean;

/** @returns nothing where no words are given */
export function wordsOf(filter: string | undefined): Words | undefined {
  const words = labelKey(filter ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return (label) => {
    const key = labelKey(label);
    return words.every((word) => key.includes(word));
  };
}

/** Things in the order of their labels. */
export function byLabel<Thing>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
): readonly Thing[] {
  return things
    .map((thing) => [labelOf(thing), thing] as const)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, thing]) => thing);
}
