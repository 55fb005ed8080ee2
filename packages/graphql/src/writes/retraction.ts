import type { Version } from '@samenspel/claims';
import { withoutClaim, type WithoutClaim } from '@samenspel/notes';
import type { LinkToClaim } from '@samenspel/store';
import type { Context } from '../context.ts';
import { apiError, asked } from '../errors.ts';
import { keyOfNode } from '../reading/node-id.ts';
import { writeNotes } from './note-writer.ts';
import type { Written } from './written.ts';

/** A claim that is to go. */
export interface ClaimToRetract {
  /** Its node id. */
  readonly claim: string;
  readonly study?: string | null | undefined;
  readonly ifVersion?: Version | undefined;
  readonly reason?: string | undefined;
}

/** What became of a retraction. */
export interface Retraction {
  readonly written: Written;
  /** Id of the note that the claim stood in. */
  readonly note: string;
  readonly path: string;
  /** The text of the note without the claim; none where it was not written. */
  readonly text: string | undefined;
  /** Links that lead nowhere now. */
  readonly links: readonly StrandedLink[];
}

/** A link from a claim to one that is gone. */
export interface StrandedLink extends LinkToClaim {
  /** Id of the note that it stands in. */
  readonly note: string;
}

/** Times that a retraction is tried while others write the same note. */
const mostTries = 5;

/**
 * Takes a claim out of the text of its note and writes the note.
 *
 * @throws NOT_FOUND for a claim that is not there; UNSUPPORTED where the store has no text of its note, or the claim
 *   cannot be taken out by itself
 */
export async function retractClaim(asking: ClaimToRetract, context: Context): Promise<Retraction> {
  for (let tries = 1; ; tries += 1) {
    const done = await tryToRetract(asking, context.after());
    const isConflict = done.written.refused.some(({ code }) => code === 'CONFLICT');
    if (!isConflict || asking.ifVersion !== undefined || tries === mostTries) return done;
  }
}

async function tryToRetract(
  { claim: nodeId, study: named, ifVersion, reason }: ClaimToRetract,
  context: Context,
): Promise<Retraction> {
  const { scope, options, store } = context;
  const key = keyOfNode(nodeId);
  const [record] = key === undefined ? [] : await asked(store.resolve(scope, [key], options));
  if (record?.type !== 'claim' || !nodeId.startsWith('claim_')) throw noClaim(nodeId);
  const study = await context.study(named ?? record.study);
  if (study.id !== record.study) throw noClaim(nodeId);
  const { id } = record;
  const version = await asked(store.version(scope, study.id, options));
  const note = await asked(store.note(scope, study.id, ownerOf(id), options));
  const claim = note?.claims.find((each) => each.id === id);
  if (note === undefined || claim === undefined) throw noClaim(nodeId);
  if (note.source === undefined) throw noText(note.path);
  const linking = (await asked(store.linksTo(scope, study.id, [id], options))).get(id) ?? [];
  const linkingIds = new Set(linking.map((each) => each.claim));
  const referring = note.claims.filter((each) => linkingIds.has(each.id));
  const lines = new Set(referring.map(({ evidence }) => evidence.range.line));
  const without = withoutClaim(note.source, claim.evidence.range, lines);
  if (!without.ok) throw notByItself(without, note.path);
  const written = await writeNotes(
    {
      study: study.manifest,
      texts: new Map([[note.path, without.text]]),
      removed: new Set(),
      ifVersion: ifVersion ?? version,
      reason,
    },
    context,
  );
  const isDone = !written.refused.some((each) => each.id === note.id);
  return {
    written,
    note: note.id,
    path: note.path,
    text: isDone ? without.text : undefined,
    links: isDone ? linking.map((each) => ({ ...each, note: ownerOf(each.claim) })) : [],
  };
}

/** The id of the note that a claim is of. */
function ownerOf(claim: string): string {
  return claim.slice(0, claim.lastIndexOf('#'));
}

function noClaim(id: string) {
  return apiError(
    'NOT_FOUND',
    `There is no claim ${JSON.stringify(id)} that you may retract.`,
    'Take the id of a claim from an answer of this server.',
  );
}

function noText(path: string) {
  return apiError(
    'UNSUPPORTED',
    `The store has no text of ${JSON.stringify(path)}, so no claim can be taken out of it.`,
    'Give the whole note with importNotes, without the claim.',
  );
}

const reasons = {
  'no-block': 'is no list item or paragraph of it, but stands in front matter',
  nested: 'has other claims nested in it, which take over what it says',
  above: 'is referred to as the one above ("^"), which would be another one without it',
} as const;

function notByItself({ code, line }: Extract<WithoutClaim, { ok: false }>, path: string) {
  return apiError(
    'UNSUPPORTED',
    `The claim cannot be taken out of ${JSON.stringify(path)} by itself: it ${reasons[code]} (line ${line}).`,
    'Change that line first, or give the whole note with importNotes.',
  );
}
