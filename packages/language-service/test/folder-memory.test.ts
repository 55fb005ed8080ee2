import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFolder, diagnostics, type FolderMemory } from '../src/index.ts';

const manifest = 'id: straat\ntitle: Straat\nlanguages: [nl, en]';

const text = fc
  .array(
    fc.constantFrom(
      '---\ntype: actor\nkind: buurtbewoner\n---\n',
      '---\naliases: [kerk]\nid: een\n---\n',
      '---\ntype: register\n---\n- [[Noord]] [soort:: wijk]\n',
      '---\ntype: interview\nrespondent: "[[R 1]]"\n---\n',
      '- Belt. [met:: [[b]]] [vorm:: signaal] ^een\n',
      '- Zegt [[kerk|dat]] en [[a#^een]]. [gebied:: Noord]\n',
      '---\n',
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const study = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'map/a.md', 'Noord.md'), text);
type Study = Readonly<Record<string, string>>;

function folderOf(texts: Study, memory?: FolderMemory) {
  const folder = createFolder({ manifest, read: (path) => texts[path] });
  for (const [path, each] of Object.entries(texts))
    if (memory === undefined || !folder.recall(path, memory)) folder.set(path, each);
  return folder;
}

const keys = new Set(['a', 'b', 'kerk', 'een', 'noord', 'r 1']);
const mentions = (folder: ReturnType<typeof folderOf>) =>
  folder.mentions(keys).map(({ path, start, end, line }) => [path, start, end, line]);

function resolved(folder: ReturnType<typeof folderOf>) {
  while (folder.waiting > 0) folder.work(10);
  return [...folder.paths()].map((path) => ({ path, shown: diagnostics(folder, path) }));
}

/** Without names that are alike: which there are, only what is told next knows. */
function places(told: ReturnType<typeof resolved>) {
  return told.map(({ path, shown }) => [path, shown.map(({ code, range }) => [code, range])]);
}

it('comes to the same from what is remembered as from the notes themselves', () => {
  fc.assert(
    fc.property(study, (texts) => {
      const before = folderOf(texts);
      const told = resolved(before);
      const again = folderOf(texts, before.memory());
      expect(mentions(again)).toEqual(mentions(before));
      expect(resolved(again)).toEqual(told);
      expect(again.memory()).toEqual(before.memory());
    }),
    { numRuns: 80 },
  );
});

it('comes to what notes say, whatever is remembered of them', () => {
  fc.assert(
    fc.property(study, study, (remembered, texts) => {
      const before = folderOf(remembered);
      resolved(before);
      const again = folderOf(texts, before.memory());
      for (const { text: of, start, end } of again.mentions(keys))
        expect(of.slice(start, end).toLowerCase()).toMatch(/kerk|een|a|b|noord|r 1/);
      expect(places(resolved(again))).toEqual(places(resolved(folderOf(texts))));
      expect(mentions(again)).toEqual(mentions(folderOf(texts)));
    }),
    { numRuns: 80 },
  );
});

const named = '- Belt. [met:: [[Jan de Geheime]]]\n';
const others = { 'b.md': '- Zegt [[kerk]].\n', 'c.md': '- Zegt [[noord]].\n' };

it.each<[string, (folder: ReturnType<typeof folderOf>) => FolderMemory]>([
  [
    'was removed',
    (folder) => {
      folder.remove('a.md');
      return folder.memory();
    },
  ],
  [
    'mentions others by now',
    (folder) => {
      folder.set('a.md', '- Belt. [met:: [[kerk]]]\n');
      resolved(folder);
      return folder.memory();
    },
  ],
  [
    'is open, so that it counts as the editor has it',
    (folder) => {
      folder.open('a.md', named);
      return folder.memory();
    },
  ],
  ['is not to be kept', (folder) => folder.memory((path) => path !== 'a.md')],
])('keeps no name that only a note mentions that %s', (_, rememberedAfter) => {
  const texts = { 'a.md': named, ...others };
  const before = folderOf(texts);
  resolved(before);
  const whole = before.memory();
  expect(whole.names).toContain('jan de geheime');
  for (const folder of [before, folderOf(texts, whole)]) {
    resolved(folder);
    const kept = rememberedAfter(folder);
    expect([...kept.names].sort()).toEqual(['kerk', 'noord']);
    expect(mentions(folderOf(others, kept))).toEqual(mentions(folderOf(others)));
  }
});

const ofActor = `---
type: actor # een mens
kind: 'buurtbewoner'
telefoon: 06 12345678
aliases:
  - Jan
  - "de buurman"
# bel niet na zessen
tags: [vertrouwelijk]
label: { nl: buurman, en: neighbour }
vorm: signaal
notitie: |
  Is ziek.
  kind: kerk
granularity: role # of ernaast
---
Tekst.
`;

it.each([
  ['with line feeds', ofActor],
  ['with carriage returns', ofActor.replaceAll('\n', '\r\n')],
])('keeps of a note %s only what describes, where it stands', (_, written) => {
  const before = folderOf({ 'buren.md': written });
  resolved(before);
  const memory = before.memory();
  const top = memory.notes.get('buren.md')?.top;
  if (typeof top !== 'string') throw new Error('it describes nothing');
  expect(top).not.toMatch(/een mens|telefoon|06|zessen|tags|vertrouwelijk|vorm|ziek|kerk|ernaast/);
  for (const kept of [
    "kind: 'buurtbewoner'",
    'aliases:',
    '"de buurman"',
    'en: neighbour',
    'granularity: role',
  ])
    expect(top.indexOf(kept)).toBe(written.indexOf(kept));
  const again = folderOf({ 'buren.md': written }, memory);
  expect(again.index.declarationsOf('buren.md')).toEqual(before.index.declarationsOf('buren.md'));
});

it('keeps the whole of what cannot be cut', () => {
  const written = '---\neigen: &soort buurtbewoner\ntype: actor\nkind: *soort\n---\n';
  const before = folderOf({ 'buren.md': written });
  resolved(before);
  const again = folderOf({ 'buren.md': written }, before.memory());
  expect(again.index.declarationsOf('buren.md')).toEqual(before.index.declarationsOf('buren.md'));
});
