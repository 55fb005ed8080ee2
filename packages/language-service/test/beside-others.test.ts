import { describe, expect, it } from 'vitest';
import {
  completion,
  definition,
  documentLinks,
  movedFile,
  rename,
  type BesideOthers,
} from '../src/index.ts';
import { afterwards } from './edited.ts';
import { marked } from './marked.ts';

const beside: BesideOthers = { besideOthers: true };

const others = {
  'mensen/dominee.md': '---\ntype: actor\nkorrel: rol\naliases: [predikant, ds.]\n---\n# Dominee\n',
  'ander.md': '# Een\n- Belt. ^belt\n- Ziet de [[ds.]]\n',
};

function labels(text: string, options?: BesideOthers): readonly string[] {
  const { folder, path, position } = marked(text, others);
  return completion(folder, path, position, options).items.map(({ label }) => label);
}

describe('beside others that know of notes as files', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['the file of a note', '- Belt [[domi‸', ['dominee'], []],
    [
      'an item of a register, which is a link',
      '- Belt [met:: [[ker‸]]]',
      ['kerk', 'kerkgenootschap'],
      ['kerkgenootschap'],
    ],
    ['another name that no link has', '- Belt [[predi‸', ['predikant'], ['predikant']],
    ['another name that a link has', '- Belt [[ds‸', ['ds.'], []],
    ['a heading of a file', '- Zie [[ander#‸', ['Een'], []],
    ['a block of a file', '- Zie [[ander#^‸', ['belt'], []],
    ['a heading of the note', '# Hier\n- Zie [[#‸', ['Hier'], []],
    ['a heading of a note that has another name', '- Zie [[predikant#‸', ['Dominee'], ['Dominee']],
  ])('completes %s once', (_, text, alone, together) => {
    expect(labels(text)).toEqual(alone);
    expect(labels(text, beside)).toEqual(together);
  });

  it.each([
    '- Belt [‸',
    '- Belt [met:: ke‸',
    '- Belt [fase:: ‸',
    '---\nsource: r‸\n---\n',
    '---\n‸\n---\n',
  ])('completes all that is no link: %j', (text) => {
    expect(labels(text)).not.toEqual([]);
    expect(labels(text, beside)).toEqual(labels(text));
  });

  it.each([
    ['the name of a file', '- [[domi‸nee]]', 0],
    ['the path of a file', '- [[mensen/Domi‸nee|ds.]]', 0],
    ['a heading in a file', '- [[ander#Ee‸n]]', 0],
    ['a heading of the note', '# Hier\n- [[#Hi‸er]]', 0],
    ['an item of a register', '- [met:: [[ke‸rk]]]', 1],
    ['another name', '- [[predi‸kant]]', 1],
    ['a name in front matter', '---\ntype: interview\nrespondent: "[[domi‸nee]]"\n---\n', 1],
    ['a name without brackets', '- [met:: domi‸nee]', 1],
  ])('leads from %s once', (_, text, count) => {
    const { folder, path, position } = marked(text, others);
    expect(definition(folder, path, position)).toHaveLength(1);
    expect(documentLinks(folder, path)).toHaveLength(1);
    expect(definition(folder, path, position, beside)).toHaveLength(count);
    expect(documentLinks(folder, path, beside)).toHaveLength(count);
  });

  it('changes what only it knows of when a file gets another name', () => {
    const text = [
      '---\ntype: interview\nrespondent: "[[dominee]]"\n---',
      '- [met:: [[dominee]]]',
      '- [met:: dominee]',
      '- [met:: dominee] [[mensen/dominee]]\n',
    ].join('\n');
    const { folder, path } = marked(text, others);
    const edit = movedFile(folder, 'mensen/dominee.md', 'mensen/pastor.md', beside);
    expect(afterwards(folder, edit)).toEqual({
      [path]: text
        .replace('"[[dominee]]"', '"[[pastor]]"')
        .replace('- [met:: dominee]\n', '- [met:: pastor]\n'),
    });
  });

  it('renames the file, with which others change their links', () => {
    const { folder, path, position } = marked('- [met:: [[domi‸nee]]]\n- [met:: dominee]', others);
    expect(afterwards(folder, rename(folder, path, position, 'pastor', beside))).toEqual({
      'note.md': '- [met:: [[dominee]]]\n- [met:: pastor]',
      'mensen/dominee.md': others['mensen/dominee.md'].replace('# Dominee', '# pastor'),
      '→ mensen/pastor.md': '',
    });
  });

  it('leaves the title of the file as it is where links lead there', () => {
    const { folder, path, position } = marked('- [met:: [[domi‸nee#Dominee]]]', others);
    expect(afterwards(folder, rename(folder, path, position, 'pastor', beside))).toEqual({
      'mensen/dominee.md': '',
      '→ mensen/pastor.md': '',
    });
  });

  it('renames everywhere what has no file', () => {
    const text = '- [met:: [[ke‸rk]]]';
    const { folder, path, position } = marked(text, others);
    expect(rename(folder, path, position, 'parochie', beside)).toEqual(
      rename(folder, path, position, 'parochie'),
    );
  });
});
