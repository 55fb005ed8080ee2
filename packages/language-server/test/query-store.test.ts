import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFolder } from '@samenspel/language-service';
import { createQueryStore } from '../src/study/queries/query-store.ts';
import { createSlices } from '../src/study/slices.ts';
import { manifest, sound } from './study-on-disk.ts';

const scope = { studies: 'all' } as const;
const slices = createSlices(new AbortController().signal);
const interview = sound['interview.md'] ?? '';

const texts = fc.constantFrom(
  interview,
  `${interview}- Calls. [with:: [[tailor]]] ^three\n`,
  '---\ntype: note\n---\n',
  '---\ntype: actor\nid: tailor\ngranularity: role\n---\n',
  '---\ntype: area\nlabel: North\n---\n',
  '---\ntype: register\n---\n- [[tailor]] [granularity:: instance]\n- [[nurse]] [granularity:: role]\n',
);
const steps = fc.array(
  fc.tuple(
    fc.constantFrom('interview.md', 'actors.md', 'tailor.md', 'more/tailor.md'),
    fc.option(texts, { nil: undefined }),
  ),
  { minLength: 1, maxLength: 6 },
);

it('a store that is brought up to date holds what one does that is filled anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (changes) => {
      const folder = createFolder({ manifest });
      for (const [path, text] of Object.entries(sound))
        if (path.endsWith('.md')) folder.set(path, text);
      const kept = createQueryStore();
      for (const [path, text] of [[undefined, undefined] as const, ...changes]) {
        if (path !== undefined && text === undefined) folder.remove(path);
        else if (path !== undefined && text !== undefined) folder.set(path, text);
        const graph = await folder.graph();
        if (graph === undefined) throw new Error('So few notes are resolved at once.');
        const store = await kept.current({ folder, graph, slices });
        const notes = await store.notes(scope, 'street');
        const anew = [...folder.records()].map(({ id, path, hash }) => `${id} ${path} ${hash}`);
        expect(notes.map(({ id, path, hash }) => `${id} ${path} ${hash}`).sort()).toEqual(
          anew.sort(),
        );
      }
    }),
    { numRuns: 60 },
  );
});
