import { readFileSync } from 'node:fs';
import { costLimit, costOf } from '@samenspel/graphql';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './ask.ts';
import { blocksOf } from './markdown.ts';

const page = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8');

describe('the queries of docs/data-model.md', () => {
  test.each(
    blocksOf(page, 'graphql').map((query) => [/query (\w+)/u.exec(query)?.[1], query] as const),
  )('%s is one that the schema answers', (_name, query) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    expect(costOf(schema, { document })).toBeLessThan(costLimit);
  });
});
