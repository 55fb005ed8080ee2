export { noteFiles, type FoundFile, type Walk } from './note-files.ts';
export { readText, type FileText, type ReadTextOptions } from './read-text.ts';
export { systemCode } from './system-code.ts';
