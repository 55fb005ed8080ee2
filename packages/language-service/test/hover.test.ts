import { describe, expect, it } from 'vitest';
import { hover } from '../src/index.ts';
import { interview, marked } from './marked.ts';

async function hoverOn(text: string, others = {}): Promise<string> {
  const { folder, path, position } = marked(text, others);
  const found = await hover(folder, path, position);
  return JSON.stringify(found?.contents ?? '');
}

describe('hover', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'an actor',
      `${interview}- Belt. [met:: [[ke‸rk]]] [via:: [[buren]]]`,
      [
        'kerk',
        'categorie',
        '1 partner',
        '1 tussenpersoon',
        'kerkgenootschap',
        '1 × genoemd in 1 notitie',
      ],
    ],
    [
      'an actor between others',
      `${interview}- Belt. [met:: [[kerk]]] [via:: [[bu‸ren]]]`,
      ['buren', '0 partners', '0 tussenpersonen'],
    ],
    [
      'an area',
      `${interview}- Belt. [met:: [[kerk]]] [gebied:: No‸ord]`,
      ['Noord', 'buurt', '1 uitspraak', '0 bevindingen'],
    ],
    [
      'a respondent',
      '---\nrespondent: "[[R zus‸ter]]"\ntype: interview\n---\n',
      ['wijkzuster', 'Noord'],
    ],
    [
      'a code, by the words of its note',
      `${interview}- Belt. [met:: [[kerk]]] [code:: [[be‸reik]]]`,
      [
        '**bereik** · code',
        'Hoe goed men elkaar bereikt',
        'in het Engels',
        'reach',
        'ruimer',
        'vertrouwen',
      ],
    ],
    [
      'a proposition of a register',
      `${interview}- Nee. [op:: [[hulp is ge‸woon]]] [positie:: eens]`,
      ['stelling', 'Wie helpt, helpt.', 'nummer', '3'],
    ],
    [
      'a document',
      `${interview}- Belt. [met:: [[kerk]]] [bron:: bo‸ek § 1]`,
      ['boek', 'Samen verder', 'A. Jansen, B. de Vries', '2018'],
    ],
    ['a key, in Dutch', '- Belt. [v‸ia:: [[kerk]]]', ['Via wie', 'een keten']],
    ['a key', '- Belt. [m‸et:: [[kerk]]]', ['met', 'with', 'maakt er een uitspraak van']],
    ['a key of front matter', '---\ntaa‸l: nl\n---\n', ['taal', 'lang']],
    [
      'a value',
      '- Belt. [met:: [[kerk]]] [vorm:: ver‸wijzing]',
      ['verwijzing', '(nl)', 'referral', '(en)', 'bron'],
    ],
    [
      'the second of a list',
      '- Belt. [met:: [[kerk]]] [vorm:: signaal, ver‸wijzing]',
      ['referral'],
    ],
    ['a value that is wrong', '- Belt. [met:: [[kerk]]] [vorm:: xx‸x]', ['""']],
    [
      'a phase, with what the study found',
      `${interview}- Lastig. [bevinding:: knelpunt] [fase:: ‸2]`,
      ['indicatiestelling', 'knelpunt: 1'],
    ],
    ['a block', '- Een zin. [met:: [[kerk]]] ^een\n- B [[#^e‸en]]', ['Een zin']],
    ['prose', '- Be‸lt', ['""']],
  ])('on %s', async (_, text, expected) => {
    const described = {
      'bereik.md':
        '---\ntype: code\nlabel: { nl: bereik, en: reach }\nruimer: "[[vertrouwen]]"\n---\n# bereik\n\nHoe goed men elkaar bereikt\n',
      'stellingen.md':
        '---\ntype: register\nbevat: stelling\n---\n- [[hulp is gewoon]]: Wie helpt, helpt. [nummer:: 3]\n',
      'boek.md':
        '---\ntype: document\ntitel: Samen verder\nauteurs: [A. Jansen, B. de Vries]\njaar: 2018\n---\n',
    };
    const found = (await hoverOn(text, described)).replace(/\\\\/g, '');
    for (const part of expected) expect(found).toContain(part);
  });

  it('shows what notes say as text, whatever it is', async () => {
    const hostile =
      '- ![x](http://evil.example/a.png) <img src=x onerror=alert(1)> [run](command:workbench.action) https://evil.example \u202etxt [met:: [[kerk]]] ^een\n- B [[#^e‸en]]';
    const { folder, path, position } = marked(hostile);
    const found = await hover(folder, path, position);
    const { value } = found?.contents as { value: string };
    expect(value).not.toMatch(/(?<!\\)!\[|<img|(?<!\\)\]\(|https:\/\/|\u202e/);
    expect(value).toContain('evil');
  });
});
