import { compare, nothingAcknowledged, type Acknowledged } from '@samenspel/remote';
import { describe, expect, it } from 'vitest';
import { countBySort } from '../src/remote/difference-item.ts';
import { differenceItems } from '../src/remote/difference-items.ts';

const [old, mine, theirs] = ['0', '1', '2'].map((digit) => digit.repeat(64));
const version = { epoch: 'e', number: 7 };

interface Sides {
  readonly here?: string | undefined;
  /** Nothing where it has the note and not its text. */
  readonly there?: string | null | undefined;
  /** What both had last, and whether this folder brought it there. */
  readonly base?: readonly [hash: string | undefined, pushed: boolean];
}

const manifest = 'samenspel.yaml';

/** What is shown of notes, and of the manifest where it is among them. */
function shown(
  notes: Readonly<Record<string, Sides>>,
  { isStudyThere = true, unread = [] as readonly string[] } = {},
) {
  const entries = Object.entries(notes);
  const onlyNotes = entries.filter(([path]) => path !== manifest);
  const { here, there } = notes[manifest] ?? {};
  const before: Acknowledged = {
    ...nothingAcknowledged('https://notes.example.org', 'street'),
    notes: Object.fromEntries(
      entries.flatMap(([path, { base }]) =>
        base?.[0] === undefined
          ? []
          : [[path, { hash: base[0], epoch: 'e', revision: '1', pushed: base[1] }]],
      ),
    ),
  };
  const difference = compare(
    {
      notes: new Map(
        onlyNotes.flatMap(([path, { here: hash }]) => (hash === undefined ? [] : [[path, hash]])),
      ),
      unread,
      manifest: here,
    },
    {
      version: isStudyThere ? version : undefined,
      notes: new Map(
        onlyNotes.flatMap(([path, { there: hash }]) =>
          hash === undefined ? [] : [[path, { id: path, revision: '2', hash }]],
        ),
      ),
      manifest: typeof there === 'string' ? { text: '', hash: there } : undefined,
    },
    before,
  );
  return differenceItems(difference, 'en');
}

const both = { isHere: true, isThere: true };
const here = { isHere: true, isThere: false };
const there = { isHere: false, isThere: true };

describe('what is shown of a difference', () => {
  it.each<[string, Sides, object | undefined]>([
    ['alike', { here: old, there: old }, undefined],
    ['new here', { here: mine }, { sort: 'new', ...here }],
    ['changed here', { here: mine, there: old, base: [old, true] }, { sort: 'changed', ...both }],
    ['removed here', { there: old, base: [old, true] }, { sort: 'removed', ...there }],
    ['new there', { there: theirs }, { sort: 'new-there', ...there }],
    [
      'changed there',
      { here: old, there: theirs, base: [old, true] },
      { sort: 'changed-there', ...both },
    ],
    ['removed there', { here: old, base: [old, true] }, { sort: 'removed-there', ...here }],
    [
      'changed by both',
      { here: mine, there: theirs, base: [old, true] },
      {
        ...{ sort: 'conflict', why: 'was changed on both sides' },
        ...{ ...both, sides: ['mine', 'theirs'] },
      },
    ],
    [
      'changed here and removed there',
      { here: mine, base: [old, true] },
      {
        ...{ sort: 'conflict', why: 'was changed here and removed there' },
        ...{ ...here, sides: ['mine', 'theirs'] },
      },
    ],
    [
      'removed here and without a text there',
      { there: null, base: [old, true] },
      {
        ...{ sort: 'conflict', why: 'has no text there: brought in without, or erased' },
        ...{ isHere: false, isThere: false, sides: [] },
      },
    ],
    [
      'without a text there',
      { here: mine, there: null },
      {
        ...{ sort: 'conflict', why: 'has no text there: brought in without, or erased' },
        ...{ ...here, sides: ['mine'] },
      },
    ],
  ])('of a note that is %s', (_, sides, item) => {
    expect(shown({ 'a.md': sides })).toEqual(item === undefined ? [] : [{ path: 'a.md', ...item }]);
  });

  it('says that the manifest of a folder is not written over', () => {
    const taken = shown({ [manifest]: { here: old, there: theirs, base: [old, true] } });
    expect(taken).toEqual([
      {
        ...{ path: manifest, sort: 'conflict', ...both },
        why: 'the server has another one, and that of the folder stays as it is',
      },
    ]);
  });

  it('lets the manifest of a folder count where both sides changed it, and never that of the server', () => {
    const [item] = shown({ [manifest]: { here: mine, there: theirs, base: [old, true] } });
    expect(item).toMatchObject({ path: manifest, sort: 'conflict', sides: ['mine'] });
  });

  it('lets nothing be decided of a study that the server does not show: to its owner it may be there', () => {
    const before = { base: [old, true] } as const;
    const items = shown(
      { 'a.md': { here: mine, ...before }, 'b.md': { here: old, ...before } },
      { isStudyThere: false },
    );
    expect(items.map(({ sort, sides }) => [sort, sides])).toEqual([
      ['conflict', []],
      ['conflict', []],
    ]);
  });

  it('begins with the manifest where the study is not there', () => {
    const items = shown(
      { 'a.md': { here: mine }, [manifest]: { here: old } },
      { isStudyThere: false },
    );
    expect(items.map(({ path, sort }) => [sort, path])).toEqual([
      ['new', manifest],
      ['new', 'a.md'],
    ]);
  });

  it('is in the order of its sorts, with what cannot be read at the end', () => {
    const items = shown(
      {
        'a.md': { there: theirs },
        'b.md': { here: mine, there: theirs },
        'c.md': { there: old, base: [old, true] },
        'd.md': { here: mine },
        'e.md': { there: old },
      },
      { unread: ['e.md'] },
    );
    expect(items.map(({ path }) => path)).toEqual(['d.md', 'c.md', 'b.md', 'a.md', 'e.md']);
    expect(countBySort(items)).toMatchObject({ new: 1, removed: 1, conflict: 1, unread: 1 });
  });
});
