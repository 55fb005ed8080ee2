export { restoreBackup, type RestoreOptions } from './backup.ts';
export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite-store.ts';
