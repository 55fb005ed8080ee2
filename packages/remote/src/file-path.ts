import { fileNameProblem, type FileNameProblem } from '@samenspel/notes/editor';
import type { Words } from './words.ts';

/** Characters of a path that every file system takes, and folders within each other. */
const longest = { path: 1_000, parts: 40 } as const;

const ofPart: Readonly<Record<FileNameProblem, Words>> = {
  long: { en: 'is too long', nl: 'is te lang' },
  unseen: { en: 'holds a character that is not shown', nl: 'bevat een teken dat niet te zien is' },
  sign: { en: 'holds \\ : * ? " < > or |', nl: 'bevat \\ : * ? " < > of |' },
  hidden: { en: 'is hidden', nl: 'is verborgen' },
  kept: {
    en: 'has a part that no file can have',
    nl: 'heeft een deel dat geen bestand kan hebben',
  },
};

/**
 * Why a path that a server gives is none of a note in a folder, or nothing where it is one. The server may be hostile,
 * and the folder on any system.
 */
export function filePathProblem(path: string): Words | undefined {
  const parts = path.length > longest.path ? [] : path.split('/');
  if (parts.length === 0 || parts.length > longest.parts) return ofPart.long;
  if (parts.includes('..')) return { en: 'leads out of a folder', nl: 'leidt uit een map' };
  if (parts.some((part) => part === '' || part === '.'))
    return { en: 'is absolute or has an empty part', nl: 'is absoluut of heeft een leeg deel' };
  for (const part of parts) {
    const problem = fileNameProblem(part);
    if (problem !== undefined) return ofPart[problem];
  }
  if (!path.toLowerCase().endsWith('.md'))
    return { en: 'does not end in .md', nl: 'eindigt niet op .md' };
  return undefined;
}

/** The same for paths that some file systems cannot tell apart: they differ in case or in how accents are written. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
