import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessDesk, callerBy, type AccessDesk } from './access-desk.ts';

let desk: AccessDesk;
beforeEach(async () => {
  desk = await accessDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('a file of grants', () => {
  test.each([
    ['nothing', ''],
    ['JSON', '{"published": {"street": "analyst"}}'],
    ['a comment', '# nobody yet\n'],
  ])('may be %s', async (_name, text) => {
    await desk.write('access.yaml', text);
    await expect(desk.open()).resolves.toBeDefined();
  });

  test.each([
    ['another key', 'publish: {}', 'the key publish'],
    ['another role', 'published: { street: boss }', 'published.street is "boss"'],
    ['everybody as an admin', 'published: { street: admin }', 'published.street is "admin"'],
    [
      'every study for everybody',
      "published: { '*': analyst }",
      'expected: the id of one study; each that is published is named by itself',
    ],
    [
      'a grant to nobody',
      'grants: [{ study: street, role: analyst }]',
      'grants.0 is {"study":"street","role":"analyst"}; expected: study, role, and one of',
    ],
    ['a grant to two', 'grants: [{ study: a, role: admin, token: x, subject: y }]', 'grants.0'],
    [
      'an issuer that is not believed',
      'grants: [{ study: a, role: admin, issuer: "https://x.example", subject: y }]',
      'grants.0.issuer is "https://x.example"; expected: an issuer of the list',
    ],
    [
      'an issuer without https',
      'issuers: [{ issuer: "http://x.example", audience: a }]',
      'issuers.0.issuer is "http://x.example"; expected: an address with https',
    ],
    [
      'keys without https',
      'issuers: [{ issuer: "https://x.example", audience: a, jwksUri: "http://x.example/keys" }]',
      'issuers.0.jwksUri',
    ],
    [
      'no audience',
      'issuers: [{ issuer: "https://x.example" }]',
      'issuers.0.audience is not there',
    ],
    [
      'no signature',
      'issuers: [{ issuer: "https://x.example", audience: a, algorithms: [none] }]',
      'issuers.0.algorithms.0 is "none"',
    ],
    [
      'a shared secret',
      'issuers: [{ issuer: "https://x.example", audience: a, algorithms: [HS256] }]',
      'issuers.0.algorithms.0 is "HS256"',
    ],
    [
      'a clock that is an hour off',
      'issuers: [{ issuer: "https://x.example", audience: a, clockTolerance: 3600 }]',
      'issuers.0.clockTolerance is 3600',
    ],
    ['a list', '- a', 'access.yaml is ["a"]'],
    ['no YAML', 'a: [', 'expected: YAML, or JSON'],
    ['a bomb', 'a: &a [x, x]\nb: [*a, *a]', 'expected: YAML, or JSON'],
  ])('with %s is refused with path, value and expectation', async (_name, text, said) => {
    await desk.write('access.yaml', text);
    await expect(desk.open()).rejects.toThrow(said);
  });

  test('is read again when it changes', async () => {
    const access = await desk.open();
    const scope = async () => {
      const caller = await callerBy(access);
      return 'refusal' in caller ? caller.refusal.code : caller.scopeOf('analyst');
    };
    expect(await scope()).toEqual({ studies: new Set() });
    await desk.write('access.yaml', 'published: { street: analyst, quay: public }');
    expect(await scope()).toEqual({ studies: new Set(['street']) });
    await desk.write('access.yaml', 'published: { street: nobody }');
    expect(await scope()).toBe('ACCESS_UNAVAILABLE');
    await desk.write('access.yaml', 'published: {}');
    expect(await scope()).toEqual({ studies: new Set() });
  });
});
