import { expect, it } from 'vitest';
import { ask } from './asked.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk();

const area = '---\ntype: area\nkind: neighbourhood\n---\n';

const quay = {
  ...sound,
  'quay.md': area,
  'dike.md': `${area}Where the [[nurse]] lives.\n`,
  'interview.md': `${sound['interview.md'] ?? ''}- Rings here too. [with:: [[neighbours]]] [area:: [[quay]]] ^three\n`,
};

it("of an area's note is of those who collaborate there, unless it names actors", async () => {
  const one = await editor({ folders: [folder(quay)] });
  const around = async (path: string) => {
    const note = one.uri(path);
    return ask(one, 'samenspel/neighbourhood', { uri: note, around: { note } });
  };
  const there = await around('quay.md');
  expect(there.around).toMatchObject({ id: 'quay' });
  expect(there.nodes.map(({ id }) => id).sort()).toEqual(['neighbours', 'nurse']);
  expect(there.ties.flatMap(({ claims }) => claims)).toEqual(['interview#^three']);
  const dike = await around('dike.md');
  expect(dike.around).toMatchObject({ label: 'dike.md' });
  expect(dike.nodes.filter(({ isFocus }) => isFocus).map(({ id }) => id)).toEqual(['nurse']);
});
