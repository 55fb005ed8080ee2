/** What hides what a cursor holds from those who get it. */
export interface CursorSeal {
  readonly seal: (cursor: string) => string;
  /** The cursor again; `undefined` for what was not sealed here. */
  readonly open: (sealed: string) => string | undefined;
}

/** The cursors of stores as they are. They hold numbers of notes and lines: for callers who may see those. */
export const noSeal: CursorSeal = { seal: (cursor) => cursor, open: (sealed) => sealed };
