import type { Claim } from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { expectations } from '../diagnostics/expectations.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { noteTypeRow } from '../keys/note-types.ts';
import type { ClaimBlock } from '../layers/layers.ts';
import type { Block } from '../parse/parsed-note.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import { readPhrase } from '../values/phrase.ts';
import { claimIdsOf } from './claim-ids.ts';
import { itemsOf, type ClaimScope, type NoteScope } from './claim-scope.ts';
import { collaborationOf } from './collaboration.ts';
import { findingOf } from './finding.ts';
import { indicatorOf } from './indicator.ts';
import { createLinkResolver, type ImpliedNames, type LinkResolver } from './links.ts';
import type { NoteAnalysis } from './note-analysis.ts';
import { placementOf } from './placement.ts';
import { positionOf } from './position.ts';
import type { RoleInArea } from './roles-in-area.ts';
import type { ClaimContext } from './study-index.ts';

/** What the claims of one note ask of the rest of the study, and what is wrong with them. */
export interface NoteResolution {
  readonly diagnostics: readonly Diagnostic[];
  /** Roles in an area that its claims name; the note of each role describes them. */
  readonly roles: ReadonlyMap<string, RoleInArea>;
  /** Names that its claims link to and nothing describes. */
  readonly implied: ImpliedNames;
  /** Names of notes whose claims it links to. */
  readonly claimsOf: ReadonlySet<string>;
}

/** The claims of a note. */
export interface ResolvedNote {
  readonly claims: readonly Claim[];
  readonly resolution: NoteResolution;
}

const nothing: NoteResolution = {
  diagnostics: [],
  roles: new Map(),
  implied: new Map(),
  claimsOf: new Set(),
};

/** Follows the links of one note and makes its claims. */
export function resolveNote(
  analysis: NoteAnalysis,
  noteId: string,
  index: ClaimContext,
  vocabulary: Vocabulary,
): ResolvedNote {
  const { parsed, claims: blocks } = analysis;
  const report = createReport();
  const links = createLinkResolver(index.names);
  const roles = new Map<string, RoleInArea>();
  const claimsOf = new Set<string>();
  const { path, header } = parsed;
  const respondent = respondentOf(analysis, links, report);
  const note: NoteScope = {
    noteId,
    path,
    language: header.language,
    index,
    links,
    vocabulary,
    report,
    roles,
    read: new Map(),
    sources: new Map(),
    rawSayers: new Map(),
    claimIds: claimIdsOf(noteId, blocks),
    blocks: blockIndices(parsed.blocks),
    above: itemsAbove(parsed.blocks),
    respondent,
    ownSayer: respondent === undefined ? undefined : [{ type: 'respondent', ids: [respondent] }],
    hasUnknownRespondent: respondent === undefined && header.own.has('respondent'),
    ownArea: analysis.declarations.find(({ type }) => type === 'area' && header.type === 'area')
      ?.id,
    authorsSpeak: noteTypeRow(header.type).sayer === 'authors',
    claimsOf,
  };
  const claims = blocks.flatMap((claim) => claimOf(note, claim) ?? []);
  const { implied } = links;
  const { diagnostics } = report;
  // Most notes ask for nothing of the kind: they share one empty answer.
  const isQuiet = diagnostics.length + roles.size + implied.size + claimsOf.size === 0;
  return { claims, resolution: isQuiet ? nothing : { diagnostics, roles, implied, claimsOf } };
}

function claimOf(note: NoteScope, claim: ClaimBlock): Claim | undefined {
  const scope: ClaimScope = { note, claim, fields: claim.fields };
  switch (claim.kind) {
    case 'collaboration':
      return collaborationOf(scope);
    case 'finding':
      return findingOf(scope);
    case 'position':
      return positionOf(scope);
    case 'placement':
      return placementOf(scope);
    case 'indicator':
      return indicatorOf(scope);
  }
}

function respondentOf(
  { parsed }: NoteAnalysis,
  links: LinkResolver,
  report: Report,
): string | undefined {
  const field = parsed.header.own.get('respondent');
  if (field === undefined) {
    const type = parsed.header.own.get('type');
    if (parsed.header.type === 'interview' && type !== undefined) {
      report.add('missing-key', type, type.value, expectations.respondentKey);
    }
    return undefined;
  }
  const [item, second] = itemsOf(field);
  if (second !== undefined) report.add('several-values', field, field.value);
  const [name] = item === undefined ? [] : readPhrase(item).names;
  return name === undefined ? undefined : links.find(name, ['respondent'], report)?.id;
}

function blockIndices(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const indices = new Map<string, number>();
  blocks.forEach(({ id }, index) => {
    if (id !== undefined) indices.set(id, index);
  });
  return indices;
}

/** For every block the item above it: in a nested item its parent, else the item before it. */
function itemsAbove(blocks: readonly Block[]): (block: number) => number {
  const previous: number[] = [];
  let last = -1;
  blocks.forEach(({ type, parent }, index) => {
    previous.push(parent === -1 ? last : parent);
    if (type === 'item' && parent === -1) last = index;
  });
  return (block) => previous[block] ?? -1;
}
