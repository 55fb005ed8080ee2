import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk(afterAll);

const areas =
  '---\ntype: register\n---\n- [[North]] [kind:: district]\n- [[Quay]] [parent:: [[North]]]\n';
const claims = `- Rings the neighbours. [with:: [[neighbours]]] [phase:: support] ^three
- Sits with the church. [with:: [[church]]] [area:: [[Quay]]] ^four
`;

describe('a matrix that is filtered', () => {
  let one: Editor;
  beforeAll(async () => {
    const text = (sound['interview.md'] ?? '') + claims;
    one = await editor({
      folders: [folder({ ...sound, 'areas.md': areas, 'interview.md': text })],
    });
  });
  const shape = { rows: 'actorKind', columns: 'actorKind' } as const;
  const choices = {
    phases: [{ id: 'support', label: 'support' }],
    areas: [
      { id: 'north', label: 'North' },
      { id: 'quay', label: 'Quay' },
    ],
    perspectives: [{ id: 'professional', label: 'professional' }],
  };

  it.each([
    ['nothing', {}, 4, 2],
    ['a phase', { phases: ['support' as const] }, 1, 0],
    ['an area', { areas: ['quay'] }, 1, 1],
    ['an area that others lie in', { areas: ['north'] }, 1, 1],
    ['an area and a phase', { areas: ['north'], phases: ['support' as const] }, 0, 0],
    ['a perspective', { perspectives: ['professional' as const] }, 4, 2],
    ['a perspective that nobody has', { perspectives: ['informal' as const] }, 0, 0],
  ])('by %s counts so, as do the claims of a cell', async (_, counted, all, ofCell) => {
    const uri = one.uri('');
    const matrix = await ask(one, 'samenspel/matrix', { uri, ...shape, ...counted });
    expect(matrix.counted.claims).toBe(all);
    expect(matrix.choices).toEqual(choices);
    const cell = { ...shape, ...counted, row: 'district-nurse', column: 'church' };
    expect((await ask(one, 'samenspel/claims', { uri, cell })).total).toBe(ofCell);
  });
});
