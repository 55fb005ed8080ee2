import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Block, Span } from '@samenspel/notes';
import type { ClaimBlock, Edit } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { workspaceEdit } from '../text/edits.ts';
import { phrase, type PhraseId } from '../text/phrases.ts';

/** Where actions are asked for. */
export interface Asked {
  readonly folder: Folder;
  readonly note: ReadNote;
  readonly span: Span;
  /** The diagnostics that are shown there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives what can be done at a place. */
export type ActionMaker = (asked: Asked) => readonly CodeAction[];

export const actionKinds = {
  fix: 'quickfix',
  rewrite: 'refactor.rewrite',
  source: 'source',
} as const;

export function action(
  { folder, note }: Asked,
  kind: keyof typeof actionKinds,
  title: readonly [PhraseId, ...(string | number)[]],
  edits: readonly Edit[],
  diagnostic?: Diagnostic,
): CodeAction {
  const [id, ...parts] = title;
  return {
    title: phrase(id, folder.language, ...parts),
    kind: actionKinds[kind],
    edit: workspaceEdit(folder, new Map([[note.path, edits]])),
    ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
  };
}

/** The block at a place. */
export function blockAt({ note, span }: Asked): Block | undefined {
  return note.parsed.blocks.find(({ start, end }) => start <= span.start && span.start <= end);
}

/** Whether a block is a table, whose rows end where their line does. */
export function isInTable({ text }: ReadNote, { type, start, end }: Block): boolean {
  return (
    type === 'paragraph' && /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m.test(text.slice(start, end))
  );
}

export function claimAt(asked: Asked): ClaimBlock | undefined {
  const block = blockAt(asked);
  return asked.note.claims.find((claim) => claim.block.start === block?.start);
}

/** Where a field may be added to a block: after its last field, else before its id or at its end. */
export function fieldPlace(note: ReadNote, block: Block): number {
  const last = block.fields.at(-1);
  if (last?.closed === true) return last.end;
  const { id, end } = block;
  if (id === undefined) return end;
  return note.text.slice(0, end - id.length - 1).trimEnd().length;
}
