import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encryptionOf } from '../src/encryption.ts';
import { authority } from './certificates.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-encryption-'));
  file = path.join(folder, 'authority.pem');
  await writeFile(file, (await authority('Ours')).certificate);
  await writeFile(path.join(folder, 'none.pem'), 'no certificate');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const any = { encrypted: 'ENCRYPTION_ON', trust: 'TRUST_ALL_CERTIFICATES' };

describe('what the driver is told of encryption', () => {
  test.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    'is what the scheme %s says, without trust',
    (scheme) => {
      const uri = `${scheme}://db.example.org:7687`;
      expect(encryptionOf({ uri })).toEqual({ uri, config: {} });
    },
  );

  test.each([
    ['neo4j', 'neo4j'],
    ['neo4j+s', 'neo4j'],
    ['neo4j+ssc', 'neo4j'],
    ['bolt+s', 'bolt'],
  ])('is in its settings alone for %s with any certificate', (given, scheme) => {
    expect(encryptionOf({ uri: `${given}://db.example.org:7687?a=b`, trust: 'any' })).toEqual({
      uri: `${scheme}://db.example.org:7687?a=b`,
      config: any,
    });
  });

  test.each(['neo4j', 'neo4j+s'])('is in its settings alone for %s with a file', (scheme) => {
    expect(encryptionOf({ uri: `${scheme}://db.example.org`, trust: [file] })).toEqual({
      uri: 'neo4j://db.example.org',
      config: {
        encrypted: 'ENCRYPTION_ON',
        trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES',
        trustedCertificates: [file],
      },
    });
  });

  test.each([
    ['neo4j+ssc', 'authority.pem', /takes any certificate \(\+ssc\), and trust names those/u],
    ['neo4j+s', 'absent.pem', /absent\.pem" of trusted certificates cannot be read/u],
    ['neo4j+s', 'none.pem', /none\.pem" holds no certificate/u],
  ])('is refused in words for %s with the file %s', (scheme, name, message) => {
    const trust = [path.join(folder, name)];
    expect(() => encryptionOf({ uri: `${scheme}://db.example.org`, trust })).toThrow(
      expect.objectContaining({
        name: 'StoreError',
        code: 'INVALID',
        message: expect.stringMatching(message) as string,
      }),
    );
  });
});
