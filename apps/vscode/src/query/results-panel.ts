import {
  env,
  Range,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type TextDocument,
} from 'vscode';
import type { QueryAnswer } from '@samenspel/language-server/protocol';
import { openPanel, type Panel } from '../panel/open-panel.ts';
import { columnOfNotes } from '../places/open-place.ts';
import { saveBytes } from '../places/save-file.ts';
import type { Surroundings } from '../surroundings.ts';
import { counted } from '../words/counted.ts';
import { answerTables, type AnswerTable } from './answer-table.ts';
import { resultsHeard, type ResultsHeard, type ResultsTold } from './results-messages.ts';
import { savedName } from './saved-name.ts';
import { tableFormats } from './table-formats.ts';
import { asCsv, asMarkdown } from './table-text.ts';
import { toldQueryError } from './told-query-error.ts';

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
    panel.title = words.say('Results');
    panel.tell({
      type: 'show',
      title: nameOf(query),
      note: source,
      isBusy: answer === undefined,
      tables: tables.map(({ name, columns, rows }) => ({
        name,
        columns: [...columns],
        rows: rows.slice(0, mostRows).map((row) => [...row]),
        caption: captionOf(rows.length),
        isEmpty: rows.length === 0,
      })),
      errors: (answer?.errors ?? []).map((error) => ({
        ...toldQueryError(error, words),
        hasPlace: error.places.length > 0,
      })),
      words: {
        csv: words.say('Copy as CSV'),
        markdown: words.say('Copy as Markdown'),
        save: words.say('Save as…'),
        toPlace: words.say('Show in the query'),
        waiting: words.say('Waiting for an answer…'),
        nothing: words.say('Nothing was found.'),
      },
    });
  }

  function captionOf(rows: number): string {
    return rows > mostRows
      ? words.say(
          '{0} rows, of which the first {1} are shown',
          ...[rows, mostRows].map((count) => count.toLocaleString(words.language)),
        )
      : counted(rows, '1 row', '{0} rows', words);
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
      const copied = counted(table.rows.length, 'Copied 1 row', 'Copied {0} rows', words);
      window.setStatusBarMessage(copied, 3000);
    } else if (message.type === 'save') await save(tables[message.at]);
    else await showError(message.at);
  }

  async function save(table: AnswerTable | undefined): Promise<void> {
    if (shown === undefined || table === undefined) return;
    const { query, answer } = shown;
    const format = await window.showQuickPick(
      tableFormats.map((one) => ({ ...one, label: one.name, description: `.${one.ending}` })),
      { placeHolder: words.say('Choose how it is saved') },
    );
    if (format === undefined) return;
    const folder = query.isUntitled
      ? workspace.workspaceFolders?.[0]?.uri
      : Uri.joinPath(query.uri, '..');
    const name = savedName(nameOf(query), tables.length > 1 ? table.name : undefined);
    const text = format.write(table, answer?.data ?? null);
    await saveBytes(folder, `${name}.${format.ending}`, new TextEncoder().encode(text));
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

function nameOf({ fileName }: TextDocument): string {
  return fileName.replace(/^.*[\\/]/u, '');
}
