import { manifestName } from '@samenspel/notes';

const longest = 1_000;

/** Why a text cannot be the path of a note within the folder of a study, or nothing when it can. */
export function pathProblem(path: string): string | undefined {
  const found = problemOf(path);
  if (found === undefined) return undefined;
  return `The path ${JSON.stringify(path.slice(0, 200))} ${found}. Expected a path within the study, such as interviews/R1.md.`;
}

function problemOf(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.length > longest) return `has more than ${String(longest)} characters`;
  if (/\p{Cc}|\p{Cf}|\u2028|\u2029/u.test(path)) return 'holds a control character';
  if (/\p{Cs}/u.test(path)) return 'holds half of a surrogate pair';
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/') || /^[a-z]:/iu.test(path)) return 'is absolute';
  const parts = path.split('/');
  if (parts.includes('..')) return 'leads out of a folder';
  if (parts.some((part) => part === '' || part === '.')) return 'has an empty part';
  if (parts.some((part) => part.trim() !== part)) return 'has a part with a space at its end';
  // As in a folder, where nobody looks for notes in these.
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return 'is hidden';
  if (path === manifestName) return 'is that of the manifest, which has an argument of its own';
  return path.toLowerCase().endsWith('.md') ? undefined : 'does not end in .md';
}

/** The same for paths that some file systems cannot tell apart: they differ in case or in how accents are written. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
