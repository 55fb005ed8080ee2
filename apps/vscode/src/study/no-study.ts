import { TreeItem, window, type Disposable } from 'vscode';
import { tell } from '../words/tell.ts';
import type { Words } from '../words/words.ts';
import type { FirstStudy } from './first-study.ts';
import { noStudyText } from './why-no-study.ts';

/** The view that is there where the editor cannot tell whether a study is: it says what to do, and holds nothing. */
export function showNoStudy(): Disposable {
  return window.registerTreeDataProvider<never>('samenspel.begin', {
    getChildren: () => [],
    getTreeItem: () => new TreeItem(''),
  });
}

/** Looks for a study where the editor did not find one by itself, and says so where there is none. */
export async function lookForStudies(first: FirstStudy, words: Words): Promise<void> {
  if (!(await first.look())) void tell(noStudyText(words));
}
