import { describe, expect, it } from 'vitest';
import { readmeBlocks } from '../src/readme-blocks.ts';

describe('readmeBlocks', () => {
  it.each([
    { name: 'no block', markdown: '# Title\n', blocks: [] },
    {
      name: 'a block, with its line',
      markdown: '# Title\n\n```ts\nconst a = 1;\n```\n',
      blocks: [{ line: 4, code: 'const a = 1;\n', prints: [] }],
    },
    {
      name: 'what it prints, in order',
      markdown: '```ts\nconsole.log(1); // → 1\nconsole.log(2); // → 2\n```\n',
      blocks: [
        { line: 2, code: 'console.log(1); // → 1\nconsole.log(2); // → 2\n', prints: ['1', '2'] },
      ],
    },
    {
      name: 'only what is fenced as ts',
      markdown: '```sh\nnpm start\n```\n\n```ts\nf();\n```\n```json\n{}\n```\n',
      blocks: [{ line: 6, code: 'f();\n', prints: [] }],
    },
  ])('finds $name', ({ markdown, blocks }) => {
    expect(readmeBlocks(markdown)).toEqual(blocks);
  });
});
