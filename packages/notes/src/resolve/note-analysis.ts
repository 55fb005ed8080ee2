import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReport } from '../diagnostics/report.ts';
import { frontMatterIndicators } from '../layers/front-matter-indicators.ts';
import { claimBlocks, type ClaimBlock } from '../layers/layers.ts';
import type { ParsedNote } from '../parse/parsed-note.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { declarationOfNote, type Declaration } from './declaration.ts';
import { declarationsOfRegister, registerItems } from './register.ts';

/** All that one note tells by itself, before links are followed. */
export interface NoteAnalysis {
  readonly parsed: ParsedNote;
  readonly declarations: readonly Declaration[];
  readonly claims: readonly ClaimBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

export function analyseNote(parsed: ParsedNote, vocabulary: Vocabulary): NoteAnalysis {
  const report = createReport();
  const items = registerItems(parsed);
  const claims = claimBlocks(parsed, report, items);
  const listedClaims = frontMatterIndicators(parsed, report);
  const own = declarationOfNote(parsed);
  const listed = declarationsOfRegister(parsed, items, vocabulary, report);
  return {
    parsed,
    declarations: own === undefined ? listed : [own, ...listed],
    claims: listedClaims.length === 0 ? claims : [...listedClaims, ...claims],
    diagnostics: [...parsed.diagnostics, ...report.diagnostics],
  };
}
