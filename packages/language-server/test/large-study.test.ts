import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { OutlineTree } from '@samenspel/language-server/protocol';
import { syntheticNotes } from '@samenspel/synthetic';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk } from './study-on-disk.ts';

const { folder, editor } = desk(afterAll);

/** It takes a while until so many notes are read, and longer on a busy machine. */
const patience = 600_000;

/** Signs that an answer may have, whatever there is in the study: what an editor takes without a halt. */
const most = 400_000;

let one: Editor;
beforeAll(async () => {
  const manifest = ['samenspel.yaml', 'id: large\ntitle: Large\nlanguages: [nl, en]\n'] as const;
  const notes = Object.fromEntries([manifest, ...syntheticNotes(10_000)]);
  one = await editor({ folders: [folder(notes)] });
}, patience);

const sizeOf = (answer: unknown) => JSON.stringify(answer).length;

describe('a study of ten thousand notes', () => {
  it(
    'lets a request be called off while its notes are read',
    async () => {
      const source = new CancellationTokenSource();
      const params = { uri: one.uri(''), tree: 'actors' };
      const asked = one.connection.sendRequest('samenspel/outline', params, source.token);
      source.cancel();
      await expect(asked).rejects.toMatchObject({ code: -32800 });
      const [study] = await ask(one, 'samenspel/studies', {});
      expect(study).toMatchObject({ claims: null, isRead: false });
    },
    patience,
  );

  it(
    'is given in pages, the first branches too',
    async () => {
      const uri = one.uri('');
      const trees: readonly OutlineTree[] = [
        'actors',
        'areas',
        'codes',
        'collaborations',
        'findings',
      ];
      for (const tree of trees) {
        const { items } = await ask(one, 'samenspel/outline', { uri, tree });
        expect(items.length).toBeGreaterThan(0);
        expect(sizeOf(items)).toBeLessThan(most);
        const parent = items.find(({ hasChildren }) => hasChildren)?.id;
        if (parent === undefined) continue;
        const below = await ask(one, 'samenspel/outline', { uri, tree, parent });
        expect(below.items.length).toBe(Math.min(below.total, 200));
        expect(sizeOf(below)).toBeLessThan(most);
      }
    },
    patience,
  );

  it(
    'is drawn as far as there is room, and says what was left out',
    async () => {
      const uri = one.uri('');
      const actor = 'actor-7';
      const graph = await ask(one, 'samenspel/neighbourhood', {
        uri,
        around: { actor },
        limit: 50,
      });
      expect(graph.nodes).toHaveLength(50);
      expect(graph.leftOut.nodes).toBeGreaterThan(0);
      expect(sizeOf(graph)).toBeLessThan(most);
    },
    patience,
  );

  it(
    'shows the claims of a cell of the matrix in pages',
    async () => {
      const uri = one.uri('');
      const shape = { rows: 'actorTopKind', columns: 'actorTopKind', origins: 'all' } as const;
      const matrix = await ask(one, 'samenspel/matrix', { uri, ...shape });
      const [first] = matrix.cells;
      const row = matrix.rows[first?.row ?? 0]?.id ?? null;
      const column = matrix.columns[first?.column ?? 0]?.id ?? null;
      const { claims, total } = await ask(one, 'samenspel/claims', {
        uri,
        cell: { ...shape, row, column },
      });
      expect(claims).toHaveLength(200);
      expect(total).toBeGreaterThan(10_000);
      expect(sizeOf(claims)).toBeLessThan(most);
    },
    patience,
  );
});
