import type { Claim } from '@samenspel/claims';
import type { Rows } from '@samenspel/pages';
import { study } from '../src/index.ts';
import { sections, type Section } from './coding.ts';

const claims = study.notes.flatMap((note) => note.claims);
const heads = ['collaborations', 'findings', 'positions, placements', 'figures'];
const documents = [...new Set(sections.map(({ document }) => document))];

/** The tables of docs/coverage.md by their names: one per document, and one that counts them. */
export const coverageTables: Readonly<Record<string, Rows>> = {
  documents: [
    ['document', 'sections', 'without claims', 'passages', ...heads, 'all'],
    ...documents.map((document) => {
      const parts = sections.filter((section) => section.document === document);
      const told = claims.filter(({ evidence }) => evidence.document === document);
      const passages = parts.reduce((sum, { paragraphs }) => sum + paragraphs, 0);
      const without = parts.filter((section) => claimsOf(section).length === 0);
      const sizes = [parts.length, without.length, passages].map(String);
      return [`\`${document}\``, ...sizes, ...counted(told)];
    }),
  ],
  ...Object.fromEntries(
    documents.map((document) => [
      `sections of ${document}`,
      [
        ['section', 'heading', 'passages', ...heads, 'all', 'why none'],
        ...sections
          .filter((section) => section.document === document)
          .map((section) => [
            section.section,
            section.heading ?? `(${section.place ?? ''})`,
            String(section.paragraphs),
            ...counted(claimsOf(section)),
            section.none ?? '',
          ]),
      ],
    ]),
  ),
};

/** The claims that rest on a section, not on those within it. */
export function claimsOf({ document, section }: Section): readonly Claim[] {
  return claims.filter(
    ({ evidence }) => evidence.document === document && evidence.locator === section,
  );
}

function counted(told: readonly Claim[]): readonly string[] {
  const of = (...kinds: readonly Claim['kind'][]) =>
    String(told.filter(({ kind }) => kinds.includes(kind)).length);
  return [
    of('collaboration'),
    of('finding'),
    of('position', 'placement'),
    of('indicator'),
    String(told.length),
  ];
}
