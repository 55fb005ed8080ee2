import type { Store } from '@samenspel/store';
import { expect, test } from 'vitest';
import { harbour, manifest, notes, writeDesk } from './write-desk.ts';

test('notes leave the manifest as somebody else writes it meanwhile', async () => {
  const { store } = await harbour();
  const later = manifest.replace('title: Harbour', 'title: Port');
  let isFirst = true;
  const meanwhile: Store = {
    ...store,
    write: async (...given) => {
      if (isFirst) {
        isFirst = false;
        await writeDesk(store).importNotes({}, { manifest: later });
      }
      return await store.write(...given);
    },
  };
  const result = await writeDesk(meanwhile).importNotes({
    'two.md': `${notes['two.md']}\nMore.\n`,
  });
  expect(result).toMatchObject({ replaced: 1, refused: [] });
  expect(await store.studies({ studies: 'all' })).toMatchObject([{ title: { en: 'Port' } }]);
});
