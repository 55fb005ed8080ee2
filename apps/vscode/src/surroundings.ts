import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AskStudy } from './study/ask-study.ts';
import type { OpenStudies } from './study/open-studies.ts';
import type { Words } from './words/words.ts';

/** What most of the extension works with. */
export interface Surroundings {
  readonly client: BaseLanguageClient;
  readonly ask: AskStudy;
  readonly studies: OpenStudies;
  readonly words: Words;
  readonly output: LogOutputChannel;
}
