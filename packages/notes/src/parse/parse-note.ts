import type { Language } from '@samenspel/claims';
import { createReport } from '../diagnostics/report.ts';
import { scanBlocks } from './blocks.ts';
import { readTop } from './front-matter.ts';
import { emptyHeader, readHeader } from './header.ts';
import { scanInline } from './inline.ts';
import type { Block, ParsedNote } from './parsed-note.ts';

export interface ParseOptions {
  /** Path within the study's folder, with `/`. */
  readonly path: string;
  /** Language of a note that does not say; by default Dutch. */
  readonly language?: Language;
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
  if (top.unclosed) {
    return {
      path,
      text,
      refused: true,
      header: { ...emptyHeader, language },
      frontMatter: undefined,
      headings: [],
      blocks: [],
      steps: top.steps,
      diagnostics: report.diagnostics,
    };
  }
  const header = readHeader(top.frontMatter, language, report);
  const scan = scanBlocks(text, top.bodyStart, top.bodyLine);
  let steps = top.steps + scan.steps;
  const blocks: Block[] = [];
  const ids = new Set<string>();
  for (const raw of scan.blocks) {
    const { block, steps: taken } = scanInline(text, raw, report);
    steps += taken;
    if (block.id !== undefined && ids.has(block.id)) {
      const span = { start: block.end - block.id.length - 1, end: block.end };
      report.add('duplicate-block-id', span, block.id);
      blocks.push(withoutId(block));
      continue;
    }
    if (block.id !== undefined) ids.add(block.id);
    blocks.push(block);
  }
  return {
    path,
    text,
    refused: false,
    header,
    frontMatter: top.frontMatter,
    headings: scan.headings,
    blocks,
    steps,
    diagnostics: report.diagnostics,
  };
}

function withoutId({ id: _, ...block }: Block): Block {
  return block;
}
