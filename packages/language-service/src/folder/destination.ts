import type { EntityType } from '@samenspel/claims';
import type { Block, Declaration, Heading, Key, Span } from '@samenspel/notes';
import type { Folder } from './folder.ts';
import { headingNamed } from './heading-path.ts';
import type { Mention } from './mention.ts';
import type { ReadNote } from './read-note.ts';

/** What a mention leads to. */
export interface Destination {
  readonly path: string;
  /** What is described there; nothing for a note that describes nothing. */
  readonly declaration?: Declaration;
  readonly heading?: Heading;
  readonly block?: Block;
}

const anyActor: readonly EntityType[] = ['actor', 'respondent'];
const respondents: readonly EntityType[] = ['respondent', 'actor'];
const actors: readonly EntityType[] = ['actor'];
const documents: readonly EntityType[] = ['document'];
const members: readonly EntityType[] = ['respondent'];
const areas: readonly EntityType[] = ['area'];

/** What a key leads to, the likeliest first; nothing where it may be anything. */
export function typesOf(key: Key | undefined): readonly EntityType[] | undefined {
  const value = key?.value;
  switch (value?.type) {
    case 'link':
      // As in claims: whoever takes part may be named as a respondent.
      return value.self === true && value.to.length === 1 ? anyActor : value.to;
    case 'chain':
      return anyActor;
    case 'sayers':
      return respondents;
    case 'source':
      return documents;
    case 'members':
      return members;
    case 'reference':
      return areas;
    case 'quantifier':
      return actors;
    default:
      return undefined;
  }
}

/** Where a name leads, the best first: by what its key takes, else to whatever has the name. */
export function destinationsOf(
  folder: Folder,
  name: string,
  key: Key | undefined,
): readonly Destination[] {
  const { names } = folder.index;
  const types = typesOf(key);
  const described = types === undefined ? [] : names.described(name, types);
  if (described.length > 0) {
    return described.map((declaration) => ({ path: declaration.path, declaration }));
  }
  const targets = names.targets(name);
  const best = targets.filter(({ rank }) => rank === targets[0]?.rank);
  return best.map(({ path, declaration }) =>
    declaration === undefined ? { path } : { path, declaration },
  );
}

/**
 * Where a mention leads, to its heading or block where it names one that is there.
 *
 * @param toAnchor false to leave heading and block out of account
 */
export function followed(
  folder: Folder,
  note: ReadNote,
  mention: Mention,
  toAnchor = true,
): readonly Destination[] {
  const { target, heading, block, key, declares } = mention;
  const here = declares
    ? folder.index.declarationsOf(note.path).find(({ span }) => span.start === mention.start)
    : undefined;
  if (here !== undefined) return [{ path: note.path, declaration: here }];
  const found = target === '' ? [{ path: note.path }] : destinationsOf(folder, target, key);
  if (!toAnchor || (heading === undefined && block === undefined)) return found;
  return found.flatMap((destination): readonly Destination[] => {
    const there = folder.note(destination.path);
    if (there === undefined) return [];
    const { path } = destination;
    if (block !== undefined) {
      const met = there.blocksById.get(block);
      return met === undefined ? [] : [{ path, block: met }];
    }
    const met = headingNamed(there, heading ?? '');
    return met === undefined ? [] : [{ path, heading: met }];
  });
}

/** Where a destination stands in its note: all of it, and what to put the cursor on. */
export function spansOf(
  note: ReadNote,
  { declaration, heading, block }: Destination,
): { readonly whole: Span; readonly name: Span } {
  if (heading !== undefined) return { whole: heading, name: heading };
  if (block !== undefined) return { whole: block, name: { start: block.start, end: block.end } };
  if (declaration !== undefined && note.parsed.header.type === 'register') {
    const item = note.parsed.blocks.find(
      ({ start, end }) => start <= declaration.span.start && declaration.span.end <= end,
    );
    return { whole: item ?? declaration.span, name: declaration.span };
  }
  const [first] = note.headings;
  const top = first ?? { start: 0, end: 0 };
  return { whole: { start: 0, end: note.text.length }, name: top };
}

/** Where something described is named: its item, else the first heading of its note. */
export function headingSpan(note: ReadNote, declaration: Declaration): Span {
  return spansOf(note, { path: note.path, declaration }).name;
}
