import { nearestOf, type Language } from '@samenspel/claims';
import { claimKeyNamed, claimKeys, noteKeyNamed, noteKeys } from '../keys/key-table.ts';
import type { Key } from '../keys/key.ts';
import { isBlank } from '../text/span.ts';

const caret = 94;
const colon = 58;

/** Longest name of a key, so that a bracket in a text costs little. */
export const longestName = 40;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return isLetter(code) || code >= 0xc0;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code) || code === 45 || code === 95;
}

/** The key of claims or of notes with this name; claims first, since fields mostly are of claims. */
export function keyNamed(name: string): Key | undefined {
  return claimKeyNamed(name) ?? noteKeyNamed(name);
}

const allKeys = [...claimKeys, ...noteKeys];

/** Names of keys, those of one language first. */
const keyNames = {
  nl: [...allKeys.map(({ nl }) => nl), ...allKeys.map(({ en }) => en)],
  en: [...allKeys.map(({ en }) => en), ...allKeys.map(({ nl }) => nl)],
} as const;

/** The name of a key most like a text; of two that are as near the one in the language. */
export function nearestKey(name: string, language: Language): string | undefined {
  return nearestOf(keyNames[language], name);
}

/** Where the word starts that ends here; here where there is none, or it is too long for a name. */
export function fieldNameStart(text: string, from: number, end: number): number {
  const limit = Math.max(from, end - longestName);
  let at = end;
  while (at > limit && isNamePart(text.charCodeAt(at - 1))) at--;
  return at === limit && at > from ? end : at;
}

/** Where the name of a field ends that starts here and is followed by `::`, else -1. */
export function fieldNameEnd(text: string, start: number, end: number): number {
  if (!isNameStart(text.charCodeAt(start))) return -1;
  const limit = Math.min(end, start + longestName);
  let at = start + 1;
  let last = at;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isNamePart(code)) last = at + 1;
    else if (code !== 32) break;
  }
  if (at + 1 >= end || text.charCodeAt(at) !== colon) return -1;
  return text.charCodeAt(at + 1) === colon ? last : -1;
}

/** Where a block id starts at the end of a line: `^` after white space or at the line's start. Else -1. */
export function idAtEnd(text: string, lineStart: number, end: number): number {
  let at = end;
  while (at > lineStart && !isBlank(text.charCodeAt(at - 1))) at--;
  return at + 1 < end && text.charCodeAt(at) === caret ? at : -1;
}

/** Where the letters, digits and hyphens of a block id end. */
export function idPartEnd(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && code !== 45) break;
  }
  return at;
}

export function isBlockId(id: string): boolean {
  return id !== '' && idPartEnd(id, 0, id.length) === id.length;
}
