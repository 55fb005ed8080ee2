import type { LogOutputChannel } from 'vscode';
import type { CommandTable } from '../commands/command-table.ts';
import { showStudy } from '../new/show-study.ts';
import type { Words } from '../words/words.ts';
import type { Keeping } from './keeping.ts';
import { remoteWork, sayFailed } from './remote-work.ts';
import type { ServerAccess } from './signed-server.ts';

interface Pulling {
  readonly access: ServerAccess;
  readonly keeping: Keeping;
  readonly words: Words;
  readonly output: LogOutputChannel;
}

/** Brings a study of a server into a folder of its own; also where no study is open. */
export function pullStudyCommand({ access, keeping, words, output }: Pulling): CommandTable {
  const work = remoteWork({ words, output, ...keeping });
  return {
    async pullStudy() {
      try {
        const server = await access.getWithToken();
        if (server === undefined) return;
        const { pullNewStudy } = await import('./pull-new-study.ts');
        const folder = await pullNewStudy(server, work);
        if (folder !== undefined) await showStudy(folder, words);
      } catch (error) {
        sayFailed(error, work);
      }
    },
  };
}
