import { expectations } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { isBlank } from '../text/span.ts';
import { readFlatYaml } from './flat-yaml.ts';
import type { FrontMatter } from './parsed-note.ts';
import { readYaml } from './yaml-nodes.ts';

/** The top of a note: its front matter, and where what comes after it starts. */
export interface Top {
  /** True when front matter is opened and not closed: what is text and what is not cannot be told. */
  readonly unclosed: boolean;
  readonly frontMatter: FrontMatter | undefined;
  readonly bodyStart: number;
  /** 1-based line on which the body starts. */
  readonly bodyLine: number;
  readonly steps: number;
}

function lineEndFrom(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}

function isFence(text: string, start: number, end: number): boolean {
  if (!text.startsWith('---', start)) return false;
  for (let at = start + 3; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return end >= start + 3;
}

/** Reads the front matter between two `---` lines, the first of which is the first line of the note. */
export function readTop(text: string, report: Report): Top {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const firstEnd = lineEndFrom(text, start);
  if (!isFence(text, start, firstEnd)) {
    return { unclosed: false, frontMatter: undefined, bodyStart: start, bodyLine: 1, steps: 1 };
  }
  let line = 1;
  for (let at = firstEnd + 1; at < text.length;) {
    const end = lineEndFrom(text, at);
    line++;
    if (isFence(text, at, end)) {
      const from = firstEnd + 1;
      const entries = readFlatYaml(text, from, at) ?? readYaml(text, from, at, report);
      return {
        unclosed: false,
        frontMatter: { start: from, end: at, entries },
        bodyStart: Math.min(end + 1, text.length),
        bodyLine: line + 1,
        steps: end - start,
      };
    }
    at = end + 1;
  }
  report.add('unclosed-front-matter', { start, end: firstEnd }, '---', expectations.fence);
  return {
    unclosed: true,
    frontMatter: undefined,
    bodyStart: text.length,
    bodyLine: line,
    steps: text.length,
  };
}
