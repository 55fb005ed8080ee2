import { window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import { wantedStudy } from '../study/wanted-study.ts';
import type { Surroundings } from '../surroundings.ts';
import type { CommandTable } from '../commands/command-table.ts';
import type { ServerAccess } from '../remote/signed-server.ts';
import { createResultsPanel } from './results-panel.ts';
import { runOnNotes, runOnServer } from './run-query.ts';
import { studyOfQuery } from './study-of-query.ts';

/** Who works with whom through whom: a query to begin with. */
const scratch = `{
  collaborations(first: 20) {
    nodes {
      text
      participants {
        actor {
          label
        }
      }
      phases
    }
  }
}
`;

export function queryCommands(
  context: ExtensionContext,
  surroundings: Surroundings,
  server: ServerAccess,
): CommandTable<'newQuery' | 'runQuery' | 'runQueryOnServer'> {
  const { studies } = surroundings;
  const results = createResultsPanel(context, surroundings);

  return {
    async newQuery() {
      const query = await workspace.openTextDocument({ language: 'graphql', content: scratch });
      await window.showTextDocument(query);
    },
    async runQuery() {
      const query = queryInFront();
      const study = query && (studyOfQuery(query, studies) ?? wantedStudy(surroundings));
      if (query === undefined || study === undefined) return;
      await runOnNotes(surroundings, results, query, study);
    },
    async runQueryOnServer() {
      const query = queryInFront();
      const signed = query && (await server.get());
      if (query === undefined || signed === undefined) return;
      await runOnServer(surroundings, results, query, signed);
    },
  };
}

function queryInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'graphql' ? document : undefined;
}
