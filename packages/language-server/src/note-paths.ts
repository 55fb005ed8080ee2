import { manifestName } from '@samenspel/notes';

/** Whether a path ends as that of a note does. */
export function isMarkdown(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}

/** Whether a study has no notes there whatever its manifest says: in hidden folders and in installed packages. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

/** The folders that a path lies in, the outermost first. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** The URI of the manifest of a study. */
export function manifestUri(root: string): string {
  return `${root.replace(/\/$/, '')}/${manifestName}`;
}
