import { afterEach, describe, expect, test } from 'vitest';
import { liveDesk, type LiveDesk } from './live-desk.ts';
import { interview } from './study-on-disk.ts';
import { importing } from './writes-desk.ts';

let desk: LiveDesk;
afterEach(async () => {
  await desk.close();
});

const changes = `subscription ($since: VersionInput) {
  changes(study: "study", since: $since) {
    version { epoch number } rebuild versions { number claims { added changed removed } }
  }
}`;
const withEntry = `subscription {
  changes { version { number } versions { number entry { by notes { change note { path } } } } }
}`;

/** An interview with a claim more, as a note of its own. */
const another = (name: string, others = 'church') => ({
  notes: [{ path: `interviews/${name}.md`, text: interview(others) }],
});

describe('events that a server sends', () => {
  test('tell a write, and who made it to who may know', async () => {
    desk = await liveDesk();
    const stream = await desk.follow('anna', withEntry);
    expect([stream.status, stream.mediaType]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await stream.next()).toEqual({
      data: { changes: { version: { number: 1 }, versions: [] } },
    });
    await desk.ask('bob', importing, another('three'));
    expect(await stream.next()).toEqual({
      data: {
        changes: {
          version: { number: 2 },
          versions: [
            {
              number: 2,
              entry: {
                by: 'token:bob',
                notes: [{ change: 'ADDED', note: { path: 'interviews/three.md' } }],
              },
            },
          ],
        },
      },
    });
    stream.close();
  });

  test('go on from a version that was seen, and skip nothing', async () => {
    desk = await liveDesk();
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    await desk.ask('bob', importing, another('three'));
    await desk.ask('bob', importing, another('three', 'neighbours'));
    await desk.ask('bob', 'mutation { removeNotes(notes: ["interviews/two.md"]) { removed } }');
    const stream = await desk.follow('analyst', changes, { since: { epoch, number: 1 } });
    const claims = (added: number, changed: number, removed: number) => ({
      claims: { added, changed, removed },
    });
    expect(await stream.next()).toEqual({
      data: {
        changes: {
          version: { epoch, number: 4 },
          rebuild: false,
          versions: [
            { number: 2, ...claims(1, 0, 0) },
            { number: 3, ...claims(0, 1, 0) },
            { number: 4, ...claims(0, 0, 1) },
          ],
        },
      },
    });
    stream.close();
  });

  test('say where it cannot be told what changed', async () => {
    desk = await liveDesk();
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    for (const since of [
      { epoch: 'another', number: 1 },
      { epoch, number: 7 },
    ]) {
      const stream = await desk.follow('analyst', changes, { since });
      expect(await stream.next()).toEqual({
        data: { changes: { version: { epoch, number: 1 }, rebuild: true, versions: [] } },
      });
      stream.close();
    }
  });
});
