import { describe, expect, it } from 'vitest';
import { parseServers } from '../src/provided.ts';

const server = {
  uri: 'neo4j://127.0.0.1:7687',
  user: 'neo4j',
  password: 'a-secret',
  version: '5.26.12',
};

describe('parseServers', () => {
  it('reads two servers or more', () => {
    const second = { ...server, uri: 'neo4j://127.0.0.1:7688' };
    expect(parseServers(JSON.stringify([server, { ...second, more: 1 }]))).toEqual([
      server,
      second,
    ]);
  });

  it.each([
    ['not JSON: a-secret'],
    [JSON.stringify(server)],
    [JSON.stringify([server])],
    [JSON.stringify([server, { ...server, uri: undefined }])],
    [JSON.stringify([server, server, null])],
  ])('refuses %s without showing it', (json) => {
    expect(() => parseServers(json)).toThrow(
      /^NEO4J_TEST_SERVERS is not what it must be: expected a JSON array of two servers or more/,
    );
    expect(() => parseServers(json)).not.toThrow(/a-secret/);
  });
});
