import { expectations } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { trimmed } from '../text/span.ts';
import type { Writable } from '../text/writable.ts';
import type { Link } from './parsed-note.ts';

const openBracket = 91;
const closeBracket = 93;
const bar = 124;
const hash = 35;
const backslash = 92;

/** Where reading goes on after `[[`, and the link that was read: none where it is empty or not closed. */
export interface ReadLink {
  readonly end: number;
  readonly link?: Link;
}

/**
 * Reads the wikilink that starts at `[[`, if it is closed on its line before another begins. In tables the bar before an
 * alias is written `\|`.
 */
export function readLink(text: string, start: number, lineEnd: number, report: Report): ReadLink {
  let at = start + 2;
  let barAt = -1;
  let hashAt = -1;
  for (; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === closeBracket && text.charCodeAt(at + 1) === closeBracket && at + 1 < lineEnd) {
      const link = linkOf(text, start, at, barAt, hashAt, report);
      return link === undefined ? { end: at + 2 } : { end: at + 2, link };
    }
    if (code === openBracket && text.charCodeAt(at + 1) === openBracket) break;
    if (code === bar && barAt === -1) barAt = at;
    else if (code === hash && barAt === -1 && hashAt === -1) hashAt = at;
  }
  const end = trimmed(text, start, Math.min(at, start + 80)).end;
  report.add('unclosed-link', { start, end }, text.slice(start, end));
  return { end: start + 2 };
}

function linkOf(
  text: string,
  start: number,
  close: number,
  barAt: number,
  hashAt: number,
  report: Report,
): Link | undefined {
  const end = close + 2;
  const escaped = barAt !== -1 && text.charCodeAt(barAt - 1) === backslash;
  const pathEnd = barAt === -1 ? close : escaped ? barAt - 1 : barAt;
  const target = part(text, start + 2, hashAt === -1 ? pathEnd : hashAt);
  const alias = barAt === -1 ? '' : part(text, barAt + 1, close);
  const anchor = hashAt === -1 ? '' : part(text, hashAt + 1, pathEnd);
  if (target === '' && anchor === '') {
    report.add('empty-link', { start, end }, text.slice(start, end), expectations.link);
    return undefined;
  }
  const link: Writable<Link> = { start, end, target };
  if (anchor.startsWith('^')) link.block = anchor.slice(1);
  else if (anchor !== '') link.heading = anchor;
  if (alias !== '') link.alias = alias;
  return link;
}

function part(text: string, start: number, end: number): string {
  if (start >= end) return '';
  const span = trimmed(text, start, end);
  return text.slice(span.start, span.end);
}
