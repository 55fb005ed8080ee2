import { expect, it } from 'vitest';
import { ask } from './asked.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk();

const interview = `${sound['interview.md'] ?? ''}- Meets them by way of the coordinator. [with:: [[neighbours]]] [via:: [[coordinator]]] ^four
`;

const coordinator = `---
type: actor
kind: volunteer coordinator
granularity: role
---
`;

it('of an actor who only stands between others has those', async () => {
  const one = await editor({
    folders: [folder({ ...sound, 'interview.md': interview, 'coordinator.md': coordinator })],
  });
  const { nodes, ties } = await ask(one, 'samenspel/neighbourhood', {
    uri: one.uri('interview.md'),
    around: { actor: 'coordinator' },
  });
  expect(nodes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['coordinator', 'neighbours', 'nurse']),
  );
  expect(ties).toContainEqual(expect.objectContaining({ via: ['coordinator'] }));
});
