import type { Language } from '@samenspel/claims';
import { createReport } from '../diagnostics/report.ts';
import { scanBlocks } from './blocks.ts';
import { readTop } from './front-matter.ts';
import { readHeader } from './header.ts';
import { createInlineScanner } from './inline.ts';
import type { Block, ParsedNote } from './parsed-note.ts';

export interface ParseOptions {
  /** Path within the study's folder, with `/`. */
  readonly path: string;
  /** Language of a note that does not say; by default Dutch. */
  readonly language?: Language;
}

/** The top of a note: what its front matter says, before the rest is read. */
export type NoteTop = Pick<ParsedNote, 'path' | 'refused' | 'header' | 'frontMatter'>;

/** Reads only the front matter of a note, which costs little. */
export function parseTop(text: string, { path, language = 'nl' }: ParseOptions): NoteTop {
  const report = createReport();
  const { unclosed, frontMatter } = readTop(text, report);
  return {
    path,
    refused: unclosed,
    header: readHeader(frontMatter, language, report),
    frontMatter,
  };
}

/**
 * Reads one note: front matter, headings, blocks with their fields, links and ids. Takes any text, in time linear in
 * its length; what does not parse is a diagnostic, and the rest of the note counts.
 *
 * @example
 * parseNote('- Belt vaak. [met:: [[buren]]] ^belt', { path: 'a.md' }).blocks[0]?.id // 'belt'
 */
export function parseNote(text: string, { path, language = 'nl' }: ParseOptions): ParsedNote {
  const report = createReport();
  const top = readTop(text, report);
  const header = readHeader(top.frontMatter, language, report);
  const scan = scanBlocks(text, top.bodyStart, top.bodyLine);
  const scanner = createInlineScanner(text, report);
  const ids = new Set<string>();
  const blocks = scan.blocks.map((raw): Block => {
    const block = scanner.scan(raw);
    const { id, end } = block;
    if (id === undefined) return block;
    if (!ids.has(id)) {
      ids.add(id);
      return block;
    }
    report.add('duplicate-block-id', { start: end - id.length - 1, end }, id);
    return { ...block, id: undefined };
  });
  return {
    path,
    text,
    refused: top.unclosed,
    header,
    frontMatter: top.frontMatter,
    headings: scan.headings,
    blocks,
    steps: top.steps + scan.steps + scanner.steps,
    diagnostics: report.diagnostics,
  };
}
