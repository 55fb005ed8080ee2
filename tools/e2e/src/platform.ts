import { isVsCodeFetchable, isVsCodeInstalled } from './vscode-install.ts';

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

/**
 * Why this machine cannot have a real VS Code, or `undefined` where it can: it runs on what its npm package brings
 * compiled. It is fetched once, with npm.
 * A continuous integration run never does without: there, starting it fails instead.
 */
export function vsCodeMissing({
  platform,
  arch,
  env,
}: Pick<NodeJS.Process, 'platform' | 'arch' | 'env'> = process): string | undefined {
  const browser = browserMissing({ platform, arch, env });
  if (browser !== undefined || env.CI === 'true' || isVsCodeInstalled()) return browser;
  return isVsCodeFetchable()
    ? undefined
    : 'VS Code is fetched from npm once, and npm does not reach its registry; run the tests once where it does';
}
