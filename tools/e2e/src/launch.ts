import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './chromium.ts';

/** The package's own arguments switch off the sandbox of sites and run all in one process: not what users have. */
const browserArguments = [
  // Containers of continuous integration give no user namespaces.
  '--no-sandbox',
  // WebGL without a graphics card.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--font-render-hinting=none',
  // Tests talk to this machine only.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
];

/**
 * A real, headless Chromium that needs nothing from the machine. The caller closes it.
 * @throws where there is none: `browserMissing()` tells before
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium for ${process.platform} ${process.arch}: its npm package is for linux x64. Run end-to-end tests there.`,
    );
  }
  const { executable, libraries, fontConfiguration } = await unpackChromium();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: browserArguments,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fontConfiguration },
  });
}
