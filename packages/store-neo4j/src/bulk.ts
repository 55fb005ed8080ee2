/* A study as files from which Neo4j makes a database at once. */
export { argumentsFile, importFiles, type FileText } from './bulk/import-files.ts';
export type { StudyParts } from './bulk/graph-parts.ts';
