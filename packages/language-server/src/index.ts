export type { Files, FileText, ListedFile, Watch } from './files.ts';
export { startLanguageServer, type Machine } from './language-server.ts';
export type { RememberedStudy, StudyMemory } from './remembered-study.ts';
