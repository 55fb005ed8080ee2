/** Why a name can be that of no file or folder on some system. */
export type FileNameProblem = 'long' | 'unseen' | 'sign' | 'hidden' | 'kept';

/** Bytes of a name that every file system takes, with some to spare for the name of a copy. */
const longest = 200;

/** Characters that are not seen, and halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** Names of devices on Windows, whatever comes after a dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

/** A name as Windows shortens longer ones, to eight characters and three: it may lead to another file. */
const shortened = /^(?=[^.]{1,8}(?:\.|$))[^.]*~\d+(?:\.[^.]{0,3})?$/u;

/**
 * Why a file or folder of notes should not have a name, on whatever system; nothing where it may have it. A dot in
 * front hides it, and what is in `node_modules` is not read.
 */
export function fileNameProblem(name: string): FileNameProblem | undefined {
  if (name.length > longest || new TextEncoder().encode(name).length > longest) return 'long';
  if (unseen.test(name)) return 'unseen';
  if (/[\\/:*?"<>|]/u.test(name)) return 'sign';
  if (name.startsWith('.') || name.toLowerCase() === 'node_modules') return 'hidden';
  const isKept = device.test(name) || shortened.test(name);
  if (name === '' || name.trim() !== name || name.endsWith('.') || isKept) return 'kept';
  return undefined;
}

/** Whether a path is one of some, or lies in a folder that is. */
export function within(paths: Iterable<string>): (path: string) => boolean {
  const all = new Set(paths);
  if (all.size === 0) return () => false;
  return (path) => {
    if (all.has('')) return true;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (all.has(path.slice(0, end))) return true;
    return false;
  };
}
