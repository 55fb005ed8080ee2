/** How many bytes of events wait for clients to read them. */
export interface Unread {
  /** Counts what waits for one connection. */
  readonly connection: () => UnreadOfOne;
}

export interface UnreadOfOne {
  /**
   * Counts bytes that are about to be sent.
   *
   * @returns what to call when they were taken; nothing when more would wait than may
   */
  readonly take: (bytes: number) => (() => void) | undefined;
}

/** Why a connection ends for whose client, or for all together, too much waits. */
export const tooMuchUnread = 'TOO_MUCH_UNREAD';

const mebibyte = 1024 ** 2;

/**
 * @param most bytes that wait for all connections together
 * @param mostOfOne bytes that wait for one; a single event may be larger, as large as an answer
 */
export function unreadEvents(most = 128 * mebibyte, mostOfOne = 8 * mebibyte): Unread {
  let all = 0;
  return {
    connection: () => {
      let own = 0;
      return {
        take: (bytes) => {
          const isTooMuch = (own > 0 && own + bytes > mostOfOne) || (all > 0 && all + bytes > most);
          if (isTooMuch) return undefined;
          own += bytes;
          all += bytes;
          return () => {
            own -= bytes;
            all -= bytes;
          };
        },
      };
    },
  };
}
