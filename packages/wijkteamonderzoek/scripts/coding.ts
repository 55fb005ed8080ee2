import { readFileSync } from 'node:fs';
import type { CodedUnit } from '@samenspel/analysis';
import * as z from 'zod';

const codedClaim = z.strictObject({
  id: z.string(),
  document: z.string(),
  section: z.string(),
  paragraph: z.int().positive(),
  kind: z.enum(['collaboration', 'finding', 'position', 'placement', 'indicator']),
  participants: z.array(z.string()),
  values: z.record(z.string(), z.array(z.string())),
  text: z.string(),
});

/** A claim as one coder coded it: what it rests on, who takes part and every value given. */
export type CodedClaim = z.infer<typeof codedClaim> & CodedUnit;

const sectionShape = z.strictObject({
  document: z.string(),
  section: z.string(),
  /** The heading as the document prints it; where it prints none, `place` says where the section is. */
  heading: z.string().optional(),
  place: z.string().optional(),
  paragraphs: z.int().nonnegative(),
  /** Why no claim rests on it, where none does. */
  none: z.string().optional(),
});

/** A part of a document that claims point to, and how many passages it has. */
export type Section = z.infer<typeof sectionShape>;

/** The documents' sections in their order. */
export const sections: readonly Section[] = z
  .array(sectionShape)
  .parse(JSON.parse(fileText('sections.json')));

/** One of the two codings as they were before they were compared, in the order of the documents. */
export function readCoding(coding: 'first' | 'second'): readonly CodedClaim[] {
  return fileText(`${coding}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const claim = codedClaim.parse(JSON.parse(line));
      return { ...claim, passage: passageName(claim.document, claim.section, claim.paragraph) };
    });
}

/** Every passage of the documents. */
export const passages: readonly string[] = sections.flatMap(({ document, section, paragraphs }) =>
  Array.from({ length: paragraphs }, (_, at) => passageName(document, section, at + 1)),
);

function passageName(document: string, section: string, paragraph: number): string {
  return `${document} § ${section} ¶${String(paragraph)}`;
}

function fileText(name: string): string {
  return readFileSync(new URL(`../coding/${name}`, import.meta.url), 'utf8');
}
