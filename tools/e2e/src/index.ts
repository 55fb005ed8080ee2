export { browserMissing } from './platform.ts';
export { launchBrowser } from './launch.ts';
