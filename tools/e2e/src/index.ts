export { browserMissing, vsCodeMissing } from './platform.ts';
export {
  runInExtensionHost,
  runInWorkerHost,
  type ExtensionHostOptions,
  type WorkerHostOptions,
} from './extension-host.ts';
export { isDone } from './is-done.ts';
export { launchBrowser } from './launch.ts';
export { neovimMissing } from './neovim.ts';
export { nginxMissing, startNginx, type Nginx } from './nginx.ts';
export { startVsCode, type VsCodeOptions, type VsCodeServer } from './vscode-server.ts';
export { webExtension, type WebExtension } from './web-extension.ts';
export { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench.ts';
export type { Browser, Frame, Locator, Page } from 'playwright-core';
