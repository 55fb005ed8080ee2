import { describe, expect, test } from 'vitest';
import { openRemote, serverAddress } from '../src/index.ts';

describe('the address of a server', () => {
  test.each([
    ['https://notes.example.org', 'https://notes.example.org'],
    ['https://notes.example.org/', 'https://notes.example.org'],
    ['https://notes.example.org:8443/team/', 'https://notes.example.org:8443/team'],
    ['https://notes.example.org/graphql', 'https://notes.example.org'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('%s is taken as %s', (given, expected) => {
    expect(serverAddress(given)).toBe(expected);
  });

  test.each([
    ['notes.example.org', 'no address'],
    ['', 'no address'],
    ['http://notes.example.org', 'not https'],
    ['http://127.0.0.1.example.org', 'not https'],
    ['http://localhost.example.org', 'not https'],
    ['http://10.0.0.1:4000', 'not https'],
    ['ftp://notes.example.org', 'not https'],
    ['file:///etc/passwd', 'not https'],
    ['https://anna:secret@notes.example.org', 'a password'],
    ['https://secret@notes.example.org', 'a password'],
    ['https://notes.example.org/?token=secret', 'after "?"'],
    ['https://notes.example.org/#token=secret', 'after "?"'],
  ])('%s is refused, without saying it again', (given, reason) => {
    let told = '';
    try {
      serverAddress(given);
    } catch (error) {
      told = String(error);
    }
    expect(told).toContain(reason);
    expect(told).not.toContain('secret');
  });

  test.each(['', 'a b', 'a\nb', 'é'])('is not opened with the token %j', (token) => {
    const open = () => openRemote({ address: 'https://notes.example.org', token, study: 's' });
    expect(open).toThrow(expect.objectContaining({ code: 'BAD_TOKEN' }) as Error);
  });
});
