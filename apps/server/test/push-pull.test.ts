import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  remoteFolder,
  textsIn,
  type RemoteFolder,
  type RemoteFolderOptions,
} from './remote-folder.ts';
import { interview, soundStudy } from './study-on-disk.ts';
import { found, importing, writesDesk, type WritesDesk } from './writes-desk.ts';

const everything = { studies: 'all' } as const;

let desk: WritesDesk;
let address: string;
beforeEach(async () => {
  // After a study is put back nobody waits long for what it had before.
  desk = await writesDesk(undefined, { 'limits.version-wait': '50ms' });
  address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await desk.close();
});

function folder(
  who: 'founder' | 'anna' | 'bob',
  notes?: Readonly<Record<string, string>>,
  more: Partial<RemoteFolderOptions> = {},
): RemoteFolder {
  return remoteFolder({ address, token: desk.token(who), ...(notes && { notes }), ...more });
}

/** What the server has, by path. */
async function there(): Promise<Readonly<Record<string, string | undefined>>> {
  return Object.fromEntries(await textsIn(desk.store));
}

async function versionNumber(): Promise<number> {
  return (await desk.store.version(everything, 'study')).number;
}

const one = 'interviews/one.md';
const two = 'interviews/two.md';
const studyNotes = Object.fromEntries(
  Object.entries(soundStudy).filter(([path]) => path.endsWith('.md')),
);

describe('a push', () => {
  test('makes the study, and changes nothing the second time', async () => {
    const mine = folder('founder', soundStudy);
    const first = await mine.push();
    expect(first).toMatchObject({ unsent: [], conflicts: [], isManifestSent: true });
    // Registers go first.
    expect(first.sent).toEqual(['actors.md', one, two]);
    expect(await there()).toEqual(studyNotes);
    const version = await versionNumber();
    expect(await mine.push()).toMatchObject({ sent: [], removed: [], unsent: [] });
    expect(await versionNumber()).toBe(version);
  });

  test('of somebody who may not make a study says so, and leaves nothing', async () => {
    const { failure } = await folder('anna', soundStudy).push();
    expect(failure).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.store.studies(everything)).toEqual([]);
  });

  test('sends what is wanted, and the rest another time', async () => {
    await found(desk);
    const mine = folder('anna');
    await mine.pull();
    for (const path of [one, two]) mine.notes.set(path, 'Nothing yet.\n');
    const isWanted = ({ path }: { readonly path: string }) => path === two;
    expect(await mine.push({ isWanted })).toMatchObject({ sent: [two], unsent: [], conflicts: [] });
    expect(await mine.push()).toMatchObject({ sent: [one] });
  });

  test('removes what this folder pushed, and nothing that others did', async () => {
    const mine = folder('founder', soundStudy);
    await mine.push();
    await folder('bob', { ...soundStudy, 'three.md': interview('church') }).push();
    mine.notes.delete(two);
    expect(await mine.push()).toMatchObject({ removed: [two], unsent: [] });
    expect(Object.keys(await there()).sort()).toEqual(['actors.md', one, 'three.md']);
  });

  test('does not remove what came by a pull until somebody says so', async () => {
    await found(desk);
    const mine = folder('anna');
    await mine.pull();
    mine.notes.delete(two);
    expect(await mine.push()).toMatchObject({
      removed: [],
      conflicts: [{ path: two, why: 'removed-here-never-pushed' }],
    });
    expect(await mine.push({ choose: () => 'here' })).toMatchObject({ removed: [two] });
    expect(Object.keys(await there())).not.toContain(two);
  });

  test('refuses to write over what another changed between the comparison and the push', async () => {
    await found(desk);
    const [mine, theirs] = [folder('anna'), folder('bob')];
    for (const each of [mine, theirs]) await each.pull();
    mine.notes.set(two, interview('neighbours'));
    mine.notes.set(one, interview('church'));
    const difference = await mine.compare();
    theirs.notes.set(two, interview('church', '\nMore.\n'));
    await theirs.push();
    expect(await mine.push({}, difference)).toMatchObject({
      sent: [one],
      unsent: [
        { path: two, code: 'CONFLICT', words: { en: expect.stringContaining('bob') as string } },
      ],
    });
    expect(await there()).toMatchObject({
      [one]: interview('church'),
      [two]: theirs.notes.get(two),
    });
    expect((await mine.push()).conflicts).toMatchObject([{ path: two, why: 'both-changed' }]);
    expect((await mine.push({ choose: () => 'here' })).sent).toEqual([two]);
    expect(await there()).toMatchObject({ [two]: interview('neighbours') });
  });

  test('refuses to remove what another changed between the comparison and the push', async () => {
    const mine = folder('founder', soundStudy);
    await mine.push();
    mine.notes.delete(two);
    const difference = await mine.compare();
    const changed = interview('church', '\nMore.\n');
    await desk.ask('bob', importing, { notes: [{ path: two, text: changed }] });
    expect(await mine.push({}, difference)).toMatchObject({
      removed: [],
      unsent: [{ path: two, code: 'CONFLICT' }],
    });
    expect(await there()).toMatchObject({ [two]: changed });
  });

  test('takes no notice of notes that were written anew because of what it sent itself', async () => {
    const mine = folder('founder', soundStudy);
    await mine.push();
    mine.notes.set(
      'actors.md',
      (soundStudy['actors.md'] ?? '').replace('[[church]]', '[[kirk]] [aliases:: church]'),
    );
    // More than go at once, so that what the first part wrote anew is sent in the second.
    for (let at = 0; at < 500; at += 1) mine.notes.set(`a/${String(at)}.md`, 'Nothing yet.\n');
    mine.notes.set(two, interview('church', '\nMore.\n'));
    const pushed = await mine.push();
    expect(pushed).toMatchObject({ unsent: [], conflicts: [] });
    expect(pushed.sent).toHaveLength(502);
  });

  test('moves a note that has an id, and not over what another wrote in it', async () => {
    const text = interview('church').replace('---\n', '---\nid: moving\n');
    const mine = folder('founder', { ...soundStudy, 'old.md': text });
    await mine.push();
    mine.notes.delete('old.md');
    mine.notes.set('new.md', `${text}\nMoved.\n`);
    const difference = await mine.compare();
    await desk.ask('bob', importing, { notes: [{ path: 'old.md', text: `${text}\nOf Bob.\n` }] });
    expect(await mine.push({}, difference)).toMatchObject({
      sent: [],
      unsent: [{ path: 'new.md', code: 'CONFLICT' }],
    });
    expect(await mine.push()).toMatchObject({ sent: [], unsent: [{ code: 'TAKEN_ID' }] });
    expect(await there()).toMatchObject({ 'old.md': `${text}\nOf Bob.\n` });
    expect(await mine.push({ choose: () => 'here' })).toMatchObject({
      sent: ['new.md'],
      removed: ['old.md'],
      unsent: [],
    });
    expect(Object.keys(await there())).not.toContain('old.md');
    expect(await mine.push()).toMatchObject({ sent: [], removed: [] });
  });

  test('gives a note other capitals', async () => {
    const mine = folder('founder', soundStudy);
    await mine.push();
    mine.notes.delete(two);
    mine.notes.set('interviews/Two.md', interview('church'));
    expect(await mine.push()).toMatchObject({
      sent: ['interviews/Two.md'],
      removed: [two],
      unsent: [],
    });
  });

  test('tells of a note that cannot be read, and sends the others', async () => {
    const mine = folder('founder', { ...soundStudy, 'broken.md': '---\ntype: interview\n' });
    const pushed = await mine.push();
    expect(pushed.sent).toHaveLength(3);
    expect(pushed.unsent).toMatchObject([{ path: 'broken.md', code: 'UNREADABLE' }]);
  });

  test('does not bring back what was erased', async () => {
    const respondent = '---\ntype: respondent\nid: r1\n---\n';
    const said = `---\ntype: interview\nrespondent: "[[r1]]"\n---\n\n- Works. [with:: [[church]]] ^said\n`;
    const mine = folder('founder', { ...soundStudy, 'r1.md': respondent, 'talk.md': said });
    expect(await mine.push()).toMatchObject({ unsent: [], conflicts: [] });
    await desk.store.erase('study', { respondent: 'r1' });
    for (const choose of [() => undefined, () => 'here' as const]) {
      const pushed = await mine.push({ choose });
      expect(pushed.sent).toEqual([]);
    }
    const { unsent } = await mine.push({ choose: () => 'here' });
    expect(unsent.map(({ code }) => code)).toContain('ERASED');
    expect(JSON.stringify(await there())).not.toContain('^said');
  });

  test('that is broken off keeps what was acknowledged, and is completed by another', async () => {
    let requests = 0;
    const failing: typeof fetch = async (...asked) => {
      const answer = await fetch(...asked);
      requests += 1;
      // What was asked was done; that it was is not heard any more.
      if (requests > 5) throw new TypeError('fetch failed');
      return answer;
    };
    const notes: Record<string, string> = { ...soundStudy };
    for (let at = 0; at < 700; at += 1)
      notes[`a/${String(at)}.md`] = `Nothing yet, ${String(at)}.\n`;
    const mine = folder('founder', notes, { fetch: failing });
    const broken = await mine.push();
    expect(broken.failure).toMatchObject({ code: 'UNREACHABLE' });
    const known = Object.keys(broken.acknowledged.notes).length;
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(700);
    requests = Number.NEGATIVE_INFINITY;
    expect(await mine.push()).toMatchObject({ unsent: [], conflicts: [] });
    expect(Object.keys(await there())).toHaveLength(703);
    expect(await mine.push()).toMatchObject({ sent: [] });
  });
});

describe('a pull', () => {
  test('brings a study into an empty folder, and changes nothing the second time', async () => {
    await found(desk);
    const mine = folder('anna');
    await mine.pull();
    expect(Object.fromEntries(mine.notes)).toEqual(studyNotes);
    expect(await mine.pull()).toMatchObject({ write: [], remove: [], conflicts: [] });
  });

  test('takes what changed there, and leaves what changed here', async () => {
    await found(desk);
    const [mine, theirs] = [folder('anna'), folder('bob')];
    for (const each of [mine, theirs]) await each.pull();
    theirs.notes.set(one, interview('church'));
    theirs.notes.delete(two);
    await theirs.push({ choose: () => 'here' });
    mine.notes.set('three.md', interview('church'));
    expect(await mine.pull()).toMatchObject({
      write: [{ path: one }],
      remove: [{ path: two }],
      conflicts: [],
    });
    expect(Object.fromEntries(mine.notes)).toEqual({
      'actors.md': soundStudy['actors.md'],
      [one]: interview('church'),
      'three.md': interview('church'),
    });
  });

  test('takes nothing over what was changed on both sides', async () => {
    await found(desk);
    const [mine, theirs] = [folder('anna'), folder('bob')];
    for (const each of [mine, theirs]) await each.pull();
    theirs.notes.set(one, interview('church'));
    await theirs.push();
    mine.notes.set(one, 'Mine.\n');
    expect((await mine.pull()).conflicts).toMatchObject([{ path: one, why: 'both-changed' }]);
    expect(mine.notes.get(one)).toBe('Mine.\n');
    await mine.pull(() => 'there');
    expect(mine.notes.get(one)).toBe(interview('church'));
  });

  test('of a server that was put back takes nothing over what it had acknowledged', async () => {
    const mine = folder('founder', soundStudy);
    await mine.push();
    const [study] = await desk.store.studies(everything);
    const old = await desk.store.note(everything, 'study', 'interviews/two');
    mine.notes.set(two, interview('neighbours'));
    await mine.push();
    if (study === undefined || old === undefined) throw new Error('There is no such note.');
    // As a backup does that was made between the two.
    await desk.store.write(study, [{ put: old }, { remove: 'interviews/one' }]);
    await desk.store.renewEpochs();
    for (const round of [1, 2]) {
      const { conflicts } = await mine.pull();
      expect(conflicts, `${String(round)} times`).toMatchObject([
        { path: one, why: 'put-back-there' },
        { path: two, why: 'put-back-there' },
      ]);
    }
    expect(mine.notes.get(two)).toBe(interview('neighbours'));
    expect((await mine.push()).sent).toEqual([]);
    expect((await mine.push({ choose: () => 'here' })).sent).toEqual([one, two]);
    expect(await there()).toEqual({ ...studyNotes, [two]: interview('neighbours') });
  });
});
