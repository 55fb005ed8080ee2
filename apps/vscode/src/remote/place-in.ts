import { Uri } from 'vscode';

/** Where a path within a study is. */
export function placeIn(root: Uri, path: string): Uri {
  return Uri.joinPath(root, ...path.split('/'));
}
