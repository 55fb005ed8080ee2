import { window, type ExtensionContext } from 'vscode';
import { studyRequests, type StudySummary } from '@samenspel/language-server/protocol';
import type { ViewFilter } from '@samenspel/views/model';
import { chooseClaim } from '../claims/choose-claim.ts';
import type { CommandTable } from '../commands/command-table.ts';
import { uncountedText } from '../counting/uncounted-text.ts';
import { openPanel, type Panel } from '../panel/open-panel.ts';
import { saveFile } from '../places/save-file.ts';
import { wantedStudy } from '../study/wanted-study.ts';
import type { Surroundings } from '../surroundings.ts';
import { filteredClaims } from './filtered-claims.ts';
import { matrixHeard, type MatrixHeard, type MatrixTold } from './matrix-messages.ts';
import { lineChosen, matrixModelOf } from './matrix-model-of.ts';
import { matrixShapes, type MatrixShape } from './matrix-shapes.ts';

/** The panel with the matrix of who works with whom, and the commands on it. There is one of it. */
export function matrixCommands(
  context: ExtensionContext,
  surroundings: Surroundings,
): CommandTable<'openMatrix' | 'chooseMatrix'> {
  const { client, ask, studies, words, output } = surroundings;
  let panel: Panel<MatrixTold> | undefined;
  let study: StudySummary | undefined;
  let shape: MatrixShape = matrixShapes[0];
  let filter: ViewFilter = {};

  async function refresh(): Promise<void> {
    if (panel === undefined || study === undefined) return;
    const asked = { shape, filter };
    const { rows, columns } = shape;
    const name = studies.nameAmong(study);
    panel.title = name === undefined ? words.say('Matrix') : words.say('Matrix: {0}', name);
    try {
      const matrix = await ask(studyRequests.matrix, {
        ...{ uri: study.root, rows, columns },
        ...filteredClaims(filter),
      });
      // Another one was chosen meanwhile.
      if (asked.shape !== shape || asked.filter !== filter) return;
      const cautions = [...matrix.cautions, ...uncountedText(matrix.uncounted, words)];
      panel.tell({
        type: 'show',
        model: matrixModelOf(matrix, {
          language: words.language,
          caption: words.say(shape.title),
          caution: cautions.join(' '),
          filter,
        }),
      });
    } catch (error) {
      output.warn(`The matrix could not be made anew: ${String(error)}`);
      // An area that was chosen may be gone from the notes, or have another name.
      if (asked.filter === filter && (filter.areas ?? []).length > 0)
        await filterBy({ ...filter, areas: [] });
    }
  }

  async function filterBy(next: ViewFilter): Promise<void> {
    filter = next;
    await refresh();
  }

  async function heard(message: MatrixHeard): Promise<void> {
    if (study === undefined) return;
    if (message.type === 'ready') await refresh();
    else if (message.type === 'filter') await filterBy(message.filter);
    else if (message.type === 'save') await saveFile(study.root, message);
    else {
      const { rows, columns } = shape;
      const [row, column] = [lineChosen(message.row), lineChosen(message.column)];
      const cell = { rows, columns, row, column, ...filteredClaims(filter) };
      const found = await ask(studyRequests.claims, { uri: study.root, cell });
      chooseClaim(client, words, words.say(shape.title), found);
    }
  }

  async function show(wanted = wantedStudy(surroundings)): Promise<void> {
    if (wanted === undefined) return;
    // Areas are those of one study.
    if (wanted.root !== study?.root) filter = {};
    study = wanted;
    if (panel !== undefined) {
      panel.reveal();
      await refresh();
      return;
    }
    panel = openPanel<MatrixTold, MatrixHeard>({
      type: 'samenspel.matrix',
      title: words.say('Matrix'),
      language: words.language,
      extension: context.extensionUri,
      page: 'matrix',
      hears: matrixHeard,
      heard,
      output,
      closed() {
        panel = undefined;
      },
    });
  }

  const again = () => {
    if (study !== undefined && studies.isGone(study)) panel?.dispose();
    else void refresh();
  };
  context.subscriptions.push(studies.onDidChange(again), words.onDidChange(again), {
    dispose() {
      panel?.dispose();
    },
  });

  return {
    openMatrix: () => show(),
    async chooseMatrix() {
      const items = matrixShapes.map((one) => ({ label: words.say(one.title), shape: one }));
      const chosen = await window.showQuickPick(items, {
        placeHolder: words.say('What the matrix is to be of'),
      });
      if (chosen === undefined) return;
      shape = chosen.shape;
      // What is open stays of its study, whichever the user is in by now.
      await show(panel === undefined ? undefined : study);
    },
  };
}
