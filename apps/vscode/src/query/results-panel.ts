import { env, Range, window, type ExtensionContext, type TextDocument } from 'vscode';
import type { QueryAnswer } from '@samenspel/language-server/protocol';
import { openPanel, type Panel } from '../panel/open-panel.ts';
import { columnOfNotes } from '../places/open-place.ts';
import type { Surroundings } from '../surroundings.ts';
import { answerTables, type AnswerTable } from './answer-table.ts';
import { resultsHeard, type ResultsHeard, type ResultsTold } from './results-messages.ts';
import { asCsv, asMarkdown } from './table-text.ts';

/** An answer as it is shown: what was asked where, and what came. */
export interface Results {
  readonly query: TextDocument;
  /** Who answered. */
  readonly source: string;
  /** Nothing while it is waited for. */
  readonly answer: QueryAnswer | undefined;
}

export interface ResultsPanel {
  show(results: Results): void;
  /** The tables that are shown. */
  tables(): readonly AnswerTable[];
}

/** Rows that are drawn: more are copied, but not read. */
const mostRows = 1000;

/** The panel with the answer to the query that was run last. */
export function createResultsPanel(
  context: ExtensionContext,
  { words, output }: Pick<Surroundings, 'words' | 'output'>,
): ResultsPanel {
  let panel: Panel<ResultsTold> | undefined;
  let shown: Results | undefined;
  let tables: readonly AnswerTable[] = [];

  function update(): void {
    if (panel === undefined || shown === undefined) return;
    const { query, source, answer } = shown;
    panel.tell({
      type: 'show',
      title: query.fileName.replace(/^.*[\\/]/u, ''),
      note: source,
      isBusy: answer === undefined,
      tables: tables.map(({ name, columns, rows }) => ({
        name,
        columns: [...columns],
        rows: rows.slice(0, mostRows).map((row) => [...row]),
        caption:
          rows.length > mostRows
            ? words.say('{0} rows, of which the first {1} are shown', rows.length, mostRows)
            : words.say('{0} rows', rows.length),
      })),
      errors: (answer?.errors ?? []).map(({ message, hint = '', places }) => ({
        ...{ message, hint },
        hasPlace: places.length > 0,
      })),
      words: {
        csv: words.say('Copy as CSV'),
        markdown: words.say('Copy as Markdown'),
        toPlace: words.say('Show in the query'),
      },
    });
  }

  function open(): Panel<ResultsTold> {
    return openPanel<ResultsTold, ResultsHeard>({
      type: 'samenspel.results',
      title: words.say('Results'),
      language: words.language,
      extension: context.extensionUri,
      page: 'results',
      hears: resultsHeard,
      heard,
      output,
      closed() {
        panel = undefined;
      },
    });
  }

  async function heard(message: ResultsHeard): Promise<void> {
    if (message.type === 'ready') update();
    else if (message.type === 'copy') {
      const table = tables[message.at];
      if (table === undefined) return;
      await env.clipboard.writeText(message.format === 'csv' ? asCsv(table) : asMarkdown(table));
      window.setStatusBarMessage(words.say('Copied {0} rows', table.rows.length), 3000);
    } else await showError(message.at);
  }

  async function showError(at: number): Promise<void> {
    const [place] = shown?.answer?.errors[at]?.places ?? [];
    if (shown === undefined || place === undefined) return;
    const { line, character } = place;
    await window.showTextDocument(shown.query, {
      selection: new Range(line, character, line, character),
      viewColumn: columnOfNotes(),
    });
  }

  context.subscriptions.push(words.onDidChange(update), {
    dispose() {
      panel?.dispose();
    },
  });

  return {
    show(results) {
      shown = results;
      tables = answerTables(results.answer?.data ?? {});
      if (panel === undefined) panel = open();
      else panel.reveal();
      update();
    },
    tables: () => tables,
  };
}
