export type { Files, ListedFile, Watch } from './files.ts';
export { startLanguageServer } from './language-server.ts';
