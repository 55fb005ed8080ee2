/**
 * Why this machine cannot have the browser, or `undefined` where it can.
 * A continuous integration run never does without: there, opening the browser fails instead.
 */
export function browserMissing({
  platform,
  arch,
  env,
}: Pick<NodeJS.Process, 'platform' | 'arch' | 'env'> = process): string | undefined {
  if (platform === 'linux' && arch === 'x64') return undefined;
  if (env.CI === 'true') return undefined;
  return `Chromium comes from npm for linux x64 only, this is ${platform} ${arch}; a continuous integration run there covers it`;
}
