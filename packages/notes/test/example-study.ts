import type { Claim, ClaimKind, ClaimOf, Entity, NoteRecord } from '@samenspel/claims';
import { createWorkspace, parseManifest, type Diagnostic, type Workspace } from '../src/index.ts';

/** A small study around which the tests write their notes. */
export const manifestText = `
id: example
title: { nl: Voorbeeld, en: Example }
languages: [nl, en]
instruments:
  - { id: interview-2017, label: Interview, ties: [{ from: professional, to: informal }] }
extend:
  target-group:
    - { id: night-workers, nl: nachtwerkers, en: night workers }
ignore: [drafts/]
`;

const notes: Readonly<Record<string, string>> = {
  'rapport.md': `---
type: document
lang: nl
headings: [A 1, B 1, "B 1, fase 1", "B 1, fase 2", C 1]
---`,
  'artikel.md': `---
type: document
lang: nl
---`,
  'gebieden.md': `---
type: register
lang: nl
---
- [[Noord]] [soort:: buurt]
- [[Zuid]] [soort:: buurt]
- [[Stad]] [soort:: gemeente]
- [[Hele studie]] [soort:: hele studie]`,
  'actoren.md': `---
type: register
lang: nl
---
- [[buren]] [soort:: buren] [korrel:: categorie]
- [[vrijwilliger]] [soort:: vrijwilliger] [korrel:: categorie]
- [[cliënt]] [soort:: cliënt] [korrel:: categorie]
- [[kerk]] [soort:: kerk] [korrel:: categorie]
- [[Buurthuis]] [korrel:: exemplaar] [gebied:: Noord] [aliases:: het buurthuis]
- [[klantmanager]] [soort:: klantmanager] [korrel:: rol]
- [[ergotherapeut]] [soort:: ergotherapeut] [korrel:: rol]
- [[coördinator]] [korrel:: rol]
- [[helper]] [korrel:: rol]
- [[wijkzuster van Zuid]] [soort:: wijkverpleegkundige] [korrel:: rol] [gebied:: Zuid]
- [[professionals]] [soort:: professional] [korrel:: categorie]`,
  'respondenten.md': `---
type: register
lang: nl
---
- [[R ergo]] [rollen:: [[ergotherapeut]]] [gebied:: Noord] [perspectief:: professional]
- [[R klant]] [rollen:: [[klantmanager]]] [gebied:: Noord] [perspectief:: professional]
- [[R twee]] [rollen:: [[coördinator]], [[helper]]] [gebied:: Zuid] [perspectief:: informeel]
- [[R zonder]] [gebied:: Noord] [perspectief:: huishouden]
- [[R groep]] [rollen:: [[professionals]]] [leden:: [[R ergo]], [[R klant]]] [gebied:: Noord] [perspectief:: professional]`,
  'codes.md': `---
type: register
lang: nl
---
- [[vertrouwen]] [schema:: kern]
- [[tijd]] [schema:: kern]`,
  'stellingen.md': `---
type: register
lang: nl
---
- [[buren zijn geen hulpverleners]] [nummer:: 1]
- [[de cliënt beslist]]`,
};

/** The notes of the study, without that under test. */
export const notesOfExample: readonly (readonly [path: string, text: string])[] =
  Object.entries(notes);

/** Front matter of an interview with the ergotherapist of Noord. */
export const ergoInterview = `---
type: interview
lang: nl
respondent: "[[R ergo]]"
source: rapport
---
`;

export interface ExampleStudy {
  readonly workspace: Workspace;
  /** Claims of the note under test. */
  readonly claims: readonly Claim[];
  /** Diagnostics of the note under test: code, and what was found. */
  readonly told: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly record: NoteRecord;
  readonly entity: (id: string) => Entity | undefined;
}

/** The example study with a note at `note.md`, and other notes if need be. */
export function studyWith(
  text: string,
  others: Readonly<Record<string, string>> = {},
): ExampleStudy {
  const workspace = createWorkspace(parseManifest(manifestText));
  for (const [path, note] of Object.entries({ ...notes, ...others, 'note.md': text })) {
    workspace.set(path, note);
  }
  const { data, diagnostics } = workspace.resolve();
  const record = data.notes.find(({ path }) => path === 'note.md');
  if (record === undefined) throw new Error('The note under test was refused');
  const own = diagnostics.get('note.md') ?? [];
  return {
    workspace,
    claims: record.claims,
    told: own.map(({ code, found }) => (found === '' ? code : `${code} ${found}`)),
    diagnostics: own,
    record,
    entity: (id) =>
      data.notes.flatMap(({ entities }) => entities).find((entity) => entity.id === id),
  };
}

/** The only claim of an interview with the ergotherapist of Noord that has one block, which is of a kind. */
export function claimOf<Kind extends ClaimKind>(
  kind: Kind,
  block: string,
  frontMatter = ergoInterview,
): ClaimOf<Kind> {
  const { claims, told } = studyWith(`${frontMatter}${block}`);
  return only(claims, kind, told.join('\n'));
}

/** The only claim there is, which must be of a kind. */
export function only<Kind extends ClaimKind>(
  claims: readonly Claim[],
  kind: Kind,
  context = '',
): ClaimOf<Kind> {
  const [first, second] = claims.filter((claim): claim is ClaimOf<Kind> => claim.kind === kind);
  if (first === undefined || second !== undefined) {
    throw new Error(`Expected one ${kind} among ${String(claims.length)} claims. ${context}`);
  }
  return first;
}

/** Participants as `part actor`, with `?` before an anonymous one. */
export function parties(claim: ClaimOf<'collaboration'>): readonly string[] {
  return claim.participants.map(
    ({ part, actor, anonymous }) => `${part} ${anonymous === true ? '?' : ''}${actor}`,
  );
}
