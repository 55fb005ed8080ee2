import { describe, expect, it } from 'vitest';
import { explainInstallFailure } from '../install-failure.mjs';

describe('explainInstallFailure', () => {
  it.each([
    [
      'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo',
      /registry cannot be reached .*EAI_AGAIN/,
    ],
    ['[ERR_PNPM_META_FETCH_FAIL] GET …: request failed', /registry cannot be reached/],
    ['npm error code ENOSPC\nnpm error ENOSPC: no space left on device, write', /disk is full/],
    ['ENOSPC: no space left on device; then ECONNRESET', /disk is full/],
    ["npm error EACCES: permission denied, mkdir '/x'", /Writing was refused \(EACCES\)/],
    ['╰─▶ Read-only file system (os error 30)', /Writing was refused/],
    ['╰─▶ error sending request: client error (Connect): dns error', /cannot be reached/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /not trusted .*cafile/],
    ['npm error code E403', /refused access/],
    ['[ERR_PNPM_FETCH_404] GET …: Not Found - 404', /lacks a package/],
    ['[ERR_PNPM_OUTDATED_LOCKFILE] Cannot install', /pnpm-lock\.yaml does not fit/],
    ['Error: ERR_PNPM_LOCKFILE_CONFIG_MISMATCH\n\n  × installing', /does not fit/],
    ['npx does not start: spawn npx ENOENT', /npx is not there/],
  ])('%j is one line that says what to do', (output, line) => {
    const explanation = explainInstallFailure(`Progress: resolved 0\n${output}`, '/study');
    expect(explanation).toMatch(line);
    expect(explanation.split('\n')).toHaveLength(1);
  });

  it('keeps the words of a failure that is not known', () => {
    const output = 'first\nthe sky fell';
    expect(explainInstallFailure(output, '/study').split('\n').slice(0, 2)).toEqual([
      'first',
      'the sky fell',
    ]);
  });
});
