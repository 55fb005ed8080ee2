import { parseNote, withoutClaim, type WithoutClaim } from '@samenspel/notes';
import { describe, expect, test } from 'vitest';

/** Takes out the block that ends in `^x`. @param referring the ids of blocks that link to it */
function without(text: string, referring: readonly string[] = []): WithoutClaim {
  const { blocks } = parseNote(text, { path: 'a.md' });
  const block = blocks.find(({ id }) => id === 'x');
  const lines = blocks.flatMap(({ id, line }) => (referring.includes(id ?? '') ? line : []));
  const { start, end, line } = block ?? { start: 0, end: 0, line: 1 };
  return withoutClaim(text, { start, end, line }, new Set(lines));
}

const claim = '[with:: [[nurse]]]';

describe('a note without a claim', () => {
  test.each([
    ['of a list', `- One ${claim}\n- Two ${claim} ^x\n- Three\n`, `- One ${claim}\n- Three\n`],
    [
      'that goes on in other lines',
      `- One\n- Two\n  goes on\n\n  and on ${claim} ^x\n- Three\n`,
      '- One\n- Three\n',
    ],
    ['at the end, without a line end', `- One\n- Two ${claim} ^x`, '- One\n'],
    [
      'with the line ends of Windows',
      `- One\r\n- Two ${claim} ^x\r\n- Three\r\n`,
      '- One\r\n- Three\r\n',
    ],
    ['that is a paragraph', `One.\n\nTwo\ngoes on ${claim} ^x\n\nThree.\n`, 'One.\n\nThree.\n'],
    ['that is all there is', `${claim} text ^x\n`, ''],
    [
      'with what is nested in it and makes no claim',
      `- Two ${claim} ^x\n  - a remark\n    - on it\n- Three\n`,
      '- Three\n',
    ],
    [
      'that is nested itself',
      `- One ${claim}\n  - Two ${claim} ^x\n  - Three\n`,
      `- One ${claim}\n  - Three\n`,
    ],
    [
      'after front matter',
      `---\ntype: note\n---\n\n- Two ${claim} ^x\n\nThree.\n`,
      '---\ntype: note\n---\n\nThree.\n',
    ],
  ])('%s', (_name, text, expected) => {
    expect(without(text)).toEqual({ ok: true, text: expected });
  });

  test.each([
    ['has other claims nested in it', `- Two ${claim} ^x\n  - more ${claim} ^y\n`, 'nested', 2],
    ['is no block', `- Two ${claim} ^y\n`, 'no-block', 1],
    [
      'is meant by the one above',
      `- One ${claim} ^one\n- Two ${claim} ^x\n- No ${claim} [contradicts:: ^] ^y\n`,
      'above',
      3,
    ],
  ] as const)('is not made where it %s', (_name, text, code, line) => {
    expect(without(text, ['y'])).toEqual({ ok: false, code, line });
  });

  test('is made where the one above is another', () => {
    const text = `- Two ${claim} ^x\n- One ${claim} ^one\n- No ${claim} [contradicts:: ^] ^y\n`;
    expect(without(text)).toMatchObject({ ok: true });
  });
});
