import { describe, expect, it } from 'vitest';
import { blockIds, codeActions, diagnostics, formatting } from '../src/index.ts';
import { afterwards, withEdits } from './edited.ts';
import { interview, marked, type Marked } from './marked.ts';

function actionsAt({ folder, path, position }: Marked) {
  const shown = diagnostics(folder, path).filter(
    ({ range }) => range.start.line <= position.line && position.line <= range.end.line,
  );
  return codeActions(folder, path, { start: position, end: position }, shown);
}

/** The files after the action whose title begins so. */
function done(text: string, title: string, others = {}): Readonly<Record<string, string>> {
  const at = marked(text, others);
  const found = actionsAt(at).find((one) => one.title.startsWith(title));
  return afterwards(at.folder, found?.edit);
}

const titles = (text: string): readonly string[] =>
  actionsAt(marked(text)).map(({ title }) => title);

describe('code actions', () => {
  it.each<[string, string, string, string]>([
    ['the nearest key', '- Belt. [m‸t:: [[kerk]]]', 'Vervang door', '- Belt. [met:: [[kerk]]]'],
    [
      'the nearest value',
      '- Belt. [met:: [[kerk]]] [vorm:: si‸naal]',
      'Vervang door "signaal"',
      '- Belt. [met:: [[kerk]]] [vorm:: signaal]',
    ],
    [
      'the nearest name',
      '- Belt. [met:: [[ker‸kk|de kerk]]]',
      'Vervang door "kerk"',
      '- Belt. [met:: [[kerk|de kerk]]]',
    ],
    [
      'via',
      '- Bel‸t. [met:: [[kerk]]] ^a',
      'Voeg via toe',
      '- Belt. [met:: [[kerk]]] [via:: [[]]] ^a',
    ],
    [
      'a source',
      '- Bel‸t. [met:: [[kerk]]] ^a',
      'Voeg een vindplaats',
      '- Belt. [met:: [[kerk]]] [bron:: § ] ^a',
    ],
    [
      'a claim per partner',
      '- Bel‸t. [met:: [[kerk]], [[buren]]] ^a',
      'Splits',
      '- Belt. [met:: [[kerk]]] ^a\n- Belt. [met:: [[buren]]]',
    ],
    [
      'two items for two keys',
      '- Bel‸t. [met:: [[kerk]]] [bevinding:: wens] ^a',
      'Splits in twee',
      '- Belt. [met:: [[kerk]]] ^a\n- Belt. [bevinding:: wens]',
    ],
    [
      'a claim of a sentence',
      '- De [[kerk]] belt de [[bu‸ren]]. ^a',
      'Maak er een samenwerking',
      '- De [[kerk]] belt de [[buren]]. [wie:: [[kerk]]] [met:: [[buren]]] ^a',
    ],
    [
      'a claim of a sentence with three, one of them twice',
      '- De [[kerk]] en de [[bu‸ren]] bellen de [[wijkzuster]], en [[Kerk]] ook [[#^a]].',
      'Maak er een samenwerking',
      '- De [[kerk]] en de [[buren]] bellen de [[wijkzuster]], en [[Kerk]] ook [[#^a]]. [wie:: [[kerk]]] [met:: [[buren]], [[wijkzuster]]]',
    ],
    [
      'a claim of a sentence that says who',
      '- De [[kerk]] belt de [[bu‸ren]]. [wie:: [[Buren]]] [vorm:: signaal]',
      'Maak er een samenwerking',
      '- De [[kerk]] belt de [[buren]]. [wie:: [[Buren]]] [vorm:: signaal] [met:: [[kerk]]]',
    ],
    [
      'a claim of two that are not the same by another name',
      '- De [[kerk]], een [[kerkgenootschap]], belt [[bu‸ren]].',
      'Maak er een samenwerking',
      '- De [[kerk]], een [[kerkgenootschap]], belt [[buren]]. [wie:: [[kerk]]] [met:: [[buren]]]',
    ],
    [
      'whom the prose names as via',
      '- Bel‸t via de [[buren]]. [met:: [[kerk]]]',
      'Voeg via "buren" toe',
      '- Belt via de [[buren]]. [met:: [[kerk]]] [via:: [[buren]]]',
    ],
    [
      'paragraphs of a paragraph',
      'Bel‸t. [met:: [[kerk]], [[buren]]] ^a\n\nEn dan.',
      'Splits',
      'Belt. [met:: [[kerk]]] ^a\n\nBelt. [met:: [[buren]]]\n\nEn dan.',
    ],
    ['the end of a field', '- Be‸lt. [met:: [[kerk]]', 'Sluit', '- Belt. [met:: [[kerk]]]'],
    [
      'English keys',
      '- Bel‸t. [met:: [[kerk]]]',
      'Sleutels in het Engels',
      '- Belt. [with:: [[kerk]]]',
    ],
    [
      'a field under its heading',
      '# Kop\n\n- A. [met:: [[kerk]]] [fa‸se:: 2]\n- B. [met:: [[buren]]]\n  [fase:: 2]\n',
      'Zet "fase" onder',
      '# Kop\n[fase:: 2]\n\n- A. [met:: [[kerk]]]\n- B. [met:: [[buren]]]\n',
    ],
    [
      'a field beside others under its heading',
      '# Kop\n[bron:: rapport]\n\n- A. [met:: [[kerk]]] [fa‸se:: 2]\n- B. [met:: [[buren]]] [fase:: 2]\n',
      'Zet "fase" onder',
      '# Kop\n[bron:: rapport] [fase:: 2]\n\n- A. [met:: [[kerk]]]\n- B. [met:: [[buren]]]\n',
    ],
    [
      'a field under its heading, where those further down have their own',
      '# Kop\n\n- A. [met:: [[kerk]]] [fa‸se:: 2]\n- B. [met:: [[buren]]] [fase:: 2]\n\n## Onder\n- C. [met:: [[kerk]]] [fase:: 3]\n',
      'Zet "fase" onder',
      '# Kop\n[fase:: 2]\n\n- A. [met:: [[kerk]]]\n- B. [met:: [[buren]]]\n\n## Onder\n- C. [met:: [[kerk]]] [fase:: 3]\n',
    ],
    [
      'a field in the place of the one under its heading',
      '# Kop\n[fase:: 3] [bron:: rapport]\n\n- A. [met:: [[kerk]]] [fa‸se:: 2]\n- B. [met:: [[buren]]] [fase:: 2]\n',
      'Zet "fase" onder',
      '# Kop\n[fase:: 2] [bron:: rapport]\n\n- A. [met:: [[kerk]]]\n- B. [met:: [[buren]]]\n',
    ],
  ])('give %s', (_, text, title, expected) => {
    expect(done(interview + text, title)['note.md']).toBe(interview + expected);
  });

  it.each<[string, string, string]>([
    ['a split', '- Bel‸t. [met:: [[kerk]], [[buren]]]\n', 'Splits'],
    [
      'a field under its heading',
      '# K\n\n- A. [met:: [[kerk]]] [fa‸se:: 2]\n- B. [met:: [[buren]]] [fase:: 2]\n',
      'Zet "fase"',
    ],
  ])('end lines as the note does: %s', (_, text, title) => {
    const crlf = (interview + text).replaceAll('\n', '\r\n');
    const after = done(crlf, title)['note.md'] ?? '';
    expect(after).toBe((done(interview + text, title)['note.md'] ?? '').replaceAll('\n', '\r\n'));
  });

  it('ends lines of a register as the register does', () => {
    const others = {
      'actoren.md': '---\r\ntype: register\r\n---\r\n- [[kerk]] [korrel:: rol]\r\n',
    };
    const found = done(
      `${interview}- Belt. [met:: [[kos‸ter]]]`,
      'Zet "koster" in actoren',
      others,
    );
    expect(found['actoren.md']).toMatch(/rol\]\r\n- \[\[koster\]\]\r\n$/);
  });

  it('describe what a link names and nothing describes, in a note where such notes are', () => {
    const others = { 'mensen/dominee.md': '---\ntype: actor\nkorrel: rol\nsoort: kerk\n---\n' };
    expect(done(`${interview}- Belt. [met:: [[kos‸ter]]]`, 'Maak de notitie', others)).toEqual({
      'mensen/koster.md': '---\ntype: actor\ntaal: nl\nsoort: \nkorrel: \n---\n\n# koster\n',
    });
    expect(
      done(`${interview}- Belt. [gebied:: [[Oo‸st]]] [met:: [[kerk]]]`, 'Maak de notitie', others),
    ).toEqual({
      'Oost.md': '---\ntype: gebied\ntaal: nl\n---\n\n# Oost\n',
    });
  });

  it('add what is missing to the register of such things', () => {
    const found = done(`${interview}- Belt. [met:: [[kos‸ter]]]`, 'Zet "koster" in actoren');
    expect(found['actoren.md']).toMatch(/\n- \[\[koster\]\]\n$/);
  });

  it('add it below the last of its type, with what lies below that, and say of which type it is', () => {
    const register =
      '---\ntype: register\n---\n# Wie\n- [[kapper]] [korrel:: rol]\n- [[bakker]] [korrel:: rol]\n  - van de hoek\n\n# Waar\n- [[West]] [soort:: buurt]\n';
    const found = done(`${interview}- Belt. [met:: [[kos‸ter]]]`, 'Zet "koster" in actoren', {
      'actoren.md': register,
    });
    expect(found['actoren.md']).toBe(
      register.replace('van de hoek\n', 'van de hoek\n- [[koster]] [type:: actor]\n'),
    );
  });

  it.each<[string, string, string]>([
    ['via is not offered twice', '- Be‸lt. [met:: [[kerk]]] [via:: [[buren]]]', 'Voeg via toe'],
    [
      'who speaks is not offered as via',
      '- De [[wijk‸zuster]] belt de [[buren]]. [met:: [[kerk]]]',
      'Voeg via "wijkzuster"',
    ],
    ['met together is not split', '- Be‸lt. [samen:: [[kerk]], [[buren]]]', 'Splits'],
    [
      'a field that one claim lacks stays',
      '# K\n- A [met:: [[kerk]]] [fa‸se:: 2]\n- B [met:: [[buren]]]',
      'Zet "fase"',
    ],
    [
      'a field stays that would reach further down',
      '# K\n- A [met:: [[kerk]]] [fa‸se:: 2]\n- B [met:: [[buren]]] [fase:: 2]\n## L\n### M\n- C [met:: [[kerk]]]\n',
      'Zet "fase"',
    ],
    ['who is named twice is no claim', '- De [[ke‸rk]] is [[Kerk]].', 'Maak er een samenwerking'],
    [
      'a field that a claim under a lower heading lacks stays',
      '# K\n- A [met:: [[kerk]]] [fa‸se:: 2]\n- B [met:: [[buren]]] [fase:: 2]\n## L\n- C [met:: [[kerk]]]',
      'Zet "fase"',
    ],
    [
      'a place in the document that stands under the heading stays',
      '# K\n[bron:: rapport § 1]\n\n- A [met:: [[kerk]]] [br‸on:: § 2]\n- B [met:: [[buren]]] [bron:: § 2]',
      'Zet "bron"',
    ],
    ['a row of a table is no claim', '| a | b |\n|---|---|\n| [[ke‸rk]] | [[buren]] |', 'Maak er'],
    ['and is not split', '| [met:: [[ke‸rk]], [[buren]]] |\n|---|\n| x |', 'Splits'],
    ['one link is no claim', '- De [[ke‸rk]] belt.', 'Maak er een samenwerking'],
    ['no note is made outside the folder', '- Belt. [met:: [[../../kos‸ter]]]', 'Maak de notitie'],
    ['nor in a hidden one', '- Belt. [met:: [[.git/kos‸ter]]]', 'Maak de notitie'],
    ['nor of a name that systems keep', '- Belt. [met:: [[N‸ul]]]', 'Maak de notitie'],
    ['nor in a folder of such a name', '- Belt. [met:: [[com1.x/kos‸ter]]]', 'Maak de notitie'],
    ['nor in one that ends with a point', '- Belt. [met:: [[map./kos‸ter]]]', 'Maak de notitie'],
    ['areas do not collaborate', '- [[Noord]] en [[Zu‸id]].', 'Maak er een samenwerking'],
  ])('%s', (_, text, title) => {
    expect(titles(interview + text).filter((one) => one.startsWith(title))).toEqual([]);
  });

  it('make no note in a folder that is a link', () => {
    const { folder, path, position } = marked('- Belt. [met:: [[elders/diep/kos‸ter]]]');
    const titlesNow = () => {
      const told = diagnostics(folder, path);
      const range = { start: position, end: position };
      return codeActions(folder, path, range, told).map(({ title }) => title);
    };
    const makes = 'Maak de notitie';
    expect(titlesNow().some((title) => title.startsWith(makes))).toBe(true);
    folder.refuse('elders', { code: 'link-outside', found: '/elders', expected: '' });
    expect(titlesNow().some((title) => title.startsWith(makes))).toBe(false);
  });

  it('prefer what mends a mistake, not what is only hinted at', () => {
    const others = {
      'kerken.md':
        '---\ntype: register\n---\n- [[Sint Jan]] [soort:: kerk] [korrel:: exemplaar] [gebied:: Noord]\n',
    };
    const preferred = (text: string) =>
      actionsAt(marked(text, others))
        .filter(({ title }) => title.startsWith('Vervang'))
        .map(({ isPreferred }) => isPreferred === true);
    expect(preferred(`${interview}- Belt. [met:: [[ke‸rk]]]`)).toEqual([false]);
    expect(preferred(`${interview}- Belt. [met:: [[kerk‸k]]]`)).toEqual([true]);
  });

  it.each<[string, string, number]>([
    ['a claim of so many partners', `${'x'.repeat(20_000)} [met:: ${'a,'.repeat(9000)}b]`, 1000],
    ['a claim of so many kinds', ' [met:: a] [bevinding:: b]'.repeat(4000), 1000],
    ['a line of blanks', `x\n${' '.repeat(50_000)}y [[kerk]] [[buren]]`, 1000],
  ])('%s costs neither memory nor time', (_, text, most) => {
    const { folder, path, position } = marked(`${interview}- ‸Belt. ${text}\n`);
    const start = performance.now();
    const found = codeActions(folder, path, { start: position, end: position }, []);
    expect(performance.now() - start).toBeLessThan(most);
    expect(JSON.stringify(found).length).toBeLessThan(1_000_000);
  });

  it('offer a few of many names as via', () => {
    const names = Array.from({ length: 500 }, (_, at) => `[[n${at}]]`).join(' ');
    const found = titles(`- Bel‸t. ${names} [met:: [[kerk]]]`);
    expect(found.filter((title) => title.startsWith('Voeg via "'))).toHaveLength(10);
  });

  it.each([
    ['nobody', '- Bel‸t. [met:: [[kerk]]]', 0],
    ['somebody', '- Bel‸t via [[buren]]. [met:: [[kerk]]]', 1],
  ])('ask what a note comes to only where its prose names somebody: %s', (_, text, resolved) => {
    const { folder, path, position } = marked(text);
    const { waiting } = folder;
    codeActions(folder, path, { start: position, end: position }, []);
    expect(waiting - folder.waiting).toBe(resolved);
  });

  it('are of the kinds that are asked for', () => {
    const { folder, path, position } = marked('- Bel‸t. [met:: [[kerk]]]');
    const range = { start: position, end: position };
    const kinds = codeActions(folder, path, range, [], ['refactor']).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['refactor.rewrite']));
  });
});

describe('on saving', () => {
  it('claims get block ids, and a note one form', () => {
    const { folder, path } = marked('* Belt vaak. [met::[[kerk]],[[buren]]]\r\n');
    expect(withEdits(folder, path, blockIds(folder, path))).toBe(
      '* Belt vaak. [met::[[kerk]],[[buren]]] ^belt-vaak\r\n',
    );
    expect(withEdits(folder, path, formatting(folder, path))).toBe(
      '- Belt vaak. [met:: [[kerk]], [[buren]]]\r\n',
    );
  });
});
