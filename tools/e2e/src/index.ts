export { browserMissing } from './platform.ts';
export { launchBrowser } from './launch.ts';
export { neovimMissing } from './neovim.ts';
export type { Browser, Page } from 'playwright-core';
