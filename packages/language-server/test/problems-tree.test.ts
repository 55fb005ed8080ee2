import { describe, expect, it } from 'vitest';
import { createFolder } from '@samenspel/language-service';
import { problemsTree } from '../src/study/outline/problems-tree.ts';
import { createSlices } from '../src/study/slices.ts';

const problem = {
  range: { start: at(0), end: at(1) },
  severity: 2,
  message: 'Unknown key.',
} as const;
const counts = { error: 0, warning: 1, information: 0, hint: 0 };

function at(character: number) {
  return { line: 0, character };
}

describe('the tree of problems', () => {
  it('reads one file for what lies below that file, also where words are looked for', async () => {
    const read: string[] = [];
    const asked = {
      folder: createFolder({ manifest: 'id: example\ntitle: Example\nlanguages: [en]\n' }),
      slices: createSlices(new AbortController().signal),
      files: ['file:///a.yaml', 'file:///b.yaml'].map((uri) => [uri, counts] as const),
      kept: (uri: string) => {
        read.push(uri);
        return [problem];
      },
    };
    const below = await problemsTree(
      asked,
      [
        ['severity', 'warning'],
        ['note', 'file:///b.yaml'],
      ],
      (text) => text.includes('key'),
    );
    expect(below?.total).toBe(1);
    expect(new Set(read)).toEqual(new Set(['file:///b.yaml']));
  });
});
