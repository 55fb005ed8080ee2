import { describe, expect, it } from 'vitest';
import { browserMissing } from '@samenspel/e2e';

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
