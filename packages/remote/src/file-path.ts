import type { Words } from './words.ts';

/** Characters of a path, and of a part of it, that every file system takes. */
const longest = { path: 1_000, part: 200 } as const;

/** Names of devices on Windows, whatever comes after a dot. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * Why a path that a server gives is none of a note in a folder, or nothing where it is one. The server may be hostile,
 * and the folder on any system.
 */
export function filePathProblem(path: string): Words | undefined {
  const parts = path.split('/');
  if (path.length > longest.path || parts.some((part) => part.length > longest.part))
    return { en: 'is too long', nl: 'is te lang' };
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(path))
    return { en: 'holds a character that is not shown', nl: 'bevat een teken dat niet te zien is' };
  if (/[\\:*?"<>|]/u.test(path))
    return { en: 'holds \\ : * ? " < > or |', nl: 'bevat \\ : * ? " < > of |' };
  if (parts.includes('..')) return { en: 'leads out of a folder', nl: 'leidt uit een map' };
  if (parts.some((part) => part === '' || part === '.'))
    return { en: 'is absolute or has an empty part', nl: 'is absoluut of heeft een leeg deel' };
  if (parts.some((part) => part.startsWith('.') || part.toLowerCase() === 'node_modules'))
    return { en: 'is hidden', nl: 'is verborgen' };
  if (parts.some((part) => part.trim() !== part || part.endsWith('.') || device.test(part)))
    return {
      en: 'has a part that no file can have',
      nl: 'heeft een deel dat geen bestand kan hebben',
    };
  if (!path.toLowerCase().endsWith('.md'))
    return { en: 'does not end in .md', nl: 'eindigt niet op .md' };
  return undefined;
}

/** The same for paths that some file systems cannot tell apart: they differ in case or in how accents are written. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
