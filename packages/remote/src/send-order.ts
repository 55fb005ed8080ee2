import { idOfNote, parseTop } from '@samenspel/notes';
import { noteTypes } from '@samenspel/notes/editor';
import { recordKey } from '@samenspel/claims';

/** What is to be known of a note before it is sent. */
export interface SendHead {
  /** Its id as a node of the API, by which a server knows it again where its path changes. */
  readonly node: string;
  /** Lower is sent first. */
  readonly rank: number;
}

const describing = new Set(
  noteTypes.flatMap(({ id, describes }) => (describes === undefined ? [] : [id])),
);

/** What a note is to a server: registers go first, then what describes others by itself, then what links to these. */
export function sendHead(study: string, path: string, text: string): SendHead {
  const top = parseTop(text, { path });
  const { type } = top.header;
  return {
    node: `note_${recordKey(study, 'note', idOfNote(top))}`,
    rank: type === 'register' ? 0 : describing.has(type) ? 1 : 2,
  };
}
