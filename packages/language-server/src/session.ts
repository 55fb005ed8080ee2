import type { Connection } from 'vscode-languageserver';
import type { BesideOthers, FolderKeeper } from '@samenspel/language-service';
import type { Answer } from './answers.ts';
import type { Client } from './client.ts';
import type { Settings, Shared } from './settings.ts';
import type { Studies } from './studies.ts';
import type { QueryDocuments } from './study/query-documents.ts';

/** What the features of the server are made with. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly settings: () => Settings;
  /** How a feature answers that others may have as well. */
  readonly beside: (shared: Shared) => BesideOthers;
  readonly studies: Studies;
  readonly queries: QueryDocuments;
  readonly answer: Answer;
  /** Asks in the folder that a file is of; nothing for what is of no study. */
  readonly at: <T>(uri: string, ask: (folder: FolderKeeper, path: string) => T) => T | undefined;
}
