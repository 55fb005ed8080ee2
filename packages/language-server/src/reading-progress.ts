import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Language } from '@samenspel/claims';
import type { OpenStudy } from './open-study.ts';

/** Shows in an editor how far the notes of a study are read. */
export interface ReadingProgress {
  /** Shows it anew; gives whether all are read. */
  update(): boolean;
}

const titles: Readonly<Record<Language, string>> = {
  nl: 'Notities lezen',
  en: 'Reading notes',
};

export function showProgress(
  connection: Connection,
  study: OpenStudy,
  name: string,
): ReadingProgress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let shown = 0;
  let isDone = false;
  // An editor need not answer, and nothing waits for it.
  connection.window.createWorkDoneProgress().then(
    (made) => {
      reporter = made;
      made.begin(titles[study.folder.language], 0, name);
      if (isDone) made.done();
    },
    () => undefined,
  );
  return {
    update() {
      const percentage = Math.floor(study.progress * 100);
      if (reporter !== undefined && percentage > shown && !study.isRead) {
        shown = percentage;
        reporter.report(percentage);
      }
      if (!study.isRead) return false;
      isDone = true;
      reporter?.done();
      return true;
    },
  };
}
