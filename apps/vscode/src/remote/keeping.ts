import type { ExtensionContext } from 'vscode';
import { rememberApart, type Remember } from './remember.ts';
import { replaceByEditor, type ReplaceFile } from './whole-file.ts';

/** How what a pull and a push change is kept, where the extension runs. */
export interface Keeping {
  readonly remember: Remember;
  readonly replaceFile: ReplaceFile;
}

export function keepByEditor(context: Pick<ExtensionContext, 'globalStorageUri'>): Keeping {
  return { remember: rememberApart(context, replaceByEditor), replaceFile: replaceByEditor };
}
