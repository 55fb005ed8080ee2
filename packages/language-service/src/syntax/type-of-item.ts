import type { EntityType } from '@samenspel/claims';
import type { Block } from '@samenspel/notes';
import { noteTypeNamed } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';

/** What an item of a register describes, else what its register holds; nothing where neither is known. */
export function typeOfItem(
  { parsed, analysis }: ReadNote,
  block: Block | undefined,
): EntityType | undefined {
  if (parsed.header.type !== 'register') return undefined;
  const { declarations } = analysis;
  const here = declarations.find(
    ({ span }) => block !== undefined && block.start <= span.start && span.end <= block.end,
  );
  if (here !== undefined) return here.type;
  const written = parsed.header.own.get('items');
  const held = written === undefined ? undefined : noteTypeNamed(written.value)?.describes;
  return held ?? declarations[0]?.type;
}
