import type { Difference } from '@samenspel/remote';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remoteFolder, textsIn } from './remote-folder.ts';
import { soundStudy } from './study-on-disk.ts';
import { found, writesDesk } from './writes-desk.ts';

const paths = ['actors.md', 'interviews/one.md', 'interviews/two.md', 'three.md'] as const;

/** What somebody does next. A comparison is kept, and acted upon whenever, by whichever of them made it. */
const step = fc.record({
  who: fc.constantFrom('anna', 'bob'),
  does: fc.oneof(
    fc.record({
      act: fc.constant('edit' as const),
      path: fc.constantFrom(...paths),
      text: fc.nat(9),
    }),
    fc.record({ act: fc.constant('remove' as const), path: fc.constantFrom(...paths) }),
    fc.record({
      act: fc.constantFrom('compare' as const, 'push' as const, 'pull' as const),
      choice: fc.constantFrom('here' as const, 'there' as const, undefined, undefined),
    }),
  ),
});

/** How many runs; set the variable for a longer trial. */
const numRuns = Number(process.env.SAMENSPEL_PUSHES ?? 6);

test('two clients, in whatever order, lose nothing that was acknowledged and overwrite nothing unseen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const desk = await writesDesk();
      try {
        const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
        await found(desk);
        const onServer = () => textsIn(desk.store);
        const people = {
          anna: client('anna'),
          bob: client('bob'),
        };
        function client(who: 'anna' | 'bob') {
          return {
            folder: remoteFolder({ address, token: desk.token(who), notes: soundStudy }),
            compared: undefined as Difference | undefined,
            // What it has had in its folder, or was shown by a comparison, of each path.
            seen: new Set<string>(),
          };
        }
        const mark = (path: string, text: string | undefined) => `${path}\n${text ?? '(none)'}`;
        const acknowledged = new Set(
          [...(await onServer())].map(([path, text]) => mark(path, text)),
        );

        for (const { who, does } of steps) {
          const { folder, seen } = people[who];
          if (does.act === 'edit')
            folder.notes.set(
              does.path,
              `${soundStudy[does.path] ?? ''}\n${who} ${String(does.text)}\n`,
            );
          else if (does.act === 'remove') folder.notes.delete(does.path);
          else if (does.act === 'compare') {
            people[who].compared = await folder.compare();
            // Who decides a conflict has been shown both sides of it.
            const shown = await onServer();
            for (const path of paths) seen.add(mark(path, shown.get(path)));
          } else if (does.act === 'push') {
            const { compared } = people[who];
            const before = await onServer();
            await folder.push({ choose: () => does.choice }, compared);
            people[who].compared = undefined;
            const after = await onServer();
            for (const path of paths) {
              const was = before.get(path);
              if (was === after.get(path)) continue;
              // What is there no more was seen by who took it away, and is what it wanted there.
              if (compared !== undefined && was !== undefined)
                expect(seen, `${who} pushed over ${path}`).toContain(mark(path, was));
              acknowledged.add(mark(path, after.get(path)));
            }
          } else {
            const { compared } = people[who];
            const before = new Map(folder.notes);
            await folder.pull(() => does.choice, compared);
            people[who].compared = undefined;
            for (const [path, text] of before) {
              if (folder.notes.get(path) === text || does.choice === 'there') continue;
              // What a folder loses by a pull was on the server: it is in its history.
              expect(acknowledged, `${who} pulled over ${path}`).toContain(mark(path, text));
            }
          }
        }

        // Both agree in the end, whatever came before.
        for (const round of [1, 2])
          for (const { folder } of Object.values(people)) {
            await folder.push({ choose: () => (round === 1 ? 'here' : undefined) });
            await folder.pull(() => 'there');
          }
        const end = await onServer();
        for (const { folder } of Object.values(people)) {
          await folder.pull(() => 'there');
          expect(new Map([...folder.notes].sort())).toEqual(new Map([...end].sort()));
          expect(await folder.push()).toMatchObject({ sent: [], removed: [], conflicts: [] });
        }
      } finally {
        await desk.close();
      }
    }),
    { numRuns },
  );
}, 300_000);
