import { describe, expect, it } from 'vitest';
import { browserMissing, neovimMissing, nginxMissing, vsCodeMissing } from '@samenspel/e2e';

describe('browserMissing', () => {
  it.each([
    { platform: 'linux', arch: 'x64', env: {}, missing: false },
    { platform: 'linux', arch: 'arm64', env: {}, missing: true },
    { platform: 'darwin', arch: 'x64', env: {}, missing: true },
    { platform: 'darwin', arch: 'arm64', env: { CI: 'true' }, missing: false },
  ] as const)('on $platform $arch with $env: $missing', ({ missing, ...machine }) => {
    const reason = browserMissing(machine);
    expect(reason !== undefined).toBe(missing);
    if (reason !== undefined) expect(reason).toContain(`${machine.platform} ${machine.arch}`);
  });
});

describe('neovimMissing', () => {
  it.each([
    { env: { PATH: '/nowhere' }, missing: true },
    { env: {}, missing: true },
    { env: { CI: 'true' }, missing: false },
  ])('with $env: $missing', ({ env, missing }) => {
    expect(neovimMissing({ env }) !== undefined).toBe(missing);
  });
});

describe('nginxMissing', () => {
  it.each([
    { platform: 'darwin', env: {}, missing: true },
    { platform: 'darwin', env: { CI: 'true' }, missing: false },
    { platform: 'linux', env: { CI: 'true' }, missing: false },
  ] as const)('on $platform with $env: $missing', ({ missing, ...machine }) => {
    expect(nginxMissing(machine) !== undefined).toBe(missing);
  });
});

describe('vsCodeMissing', () => {
  it.each([
    { platform: 'darwin', arch: 'arm64', env: {}, missing: true },
    { platform: 'linux', arch: 'x64', env: { CI: 'true' }, missing: false },
    { platform: 'darwin', arch: 'arm64', env: { CI: 'true' }, missing: false },
  ] as const)('on $platform $arch with $env: $missing', ({ missing, ...machine }) => {
    expect(vsCodeMissing(machine) !== undefined).toBe(missing);
  });
});
