import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import { decodeNote, defaultSizeLimit, type Refusal } from '@samenspel/notes';
import * as z from 'zod';
import {
  listFolderMethod,
  readFileMethod,
  type FileAnswer,
  type FileParams,
  type FolderAnswer,
  type FolderParams,
  type NotThere,
  type TooLarge,
} from './files-protocol.ts';
import type { Files } from './files.ts';
import { listNotes, type Late } from './listing.ts';

const notThere = z.object({ refused: z.enum(['vanished', 'unreadable']), found: z.string() });
const tooLarge = z.object({ refused: z.literal('too-large'), found: z.string() });
const entry = z.object({
  // What leads out of its folder is the name of nothing in it.
  name: z.string().regex(/^(?!\.\.?$)[^/]+$/),
  type: z.enum(['file', 'folder', 'link', 'other']),
});
const bytes = z
  .object({ base64: z.string() })
  .transform(({ base64 }) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));

const folderAnswer: z.ZodType<FolderAnswer, FolderAnswer> = z.union([
  z.object({ entries: z.array(entry) }),
  notThere,
]);
const fileAnswer: z.ZodType<Uint8Array | NotThere | TooLarge, FileAnswer> = z.union([
  bytes,
  notThere,
  tooLarge,
]);

/** Milliseconds in which a client is to answer: a file far away takes long, and none forever. */
export const patience = 10_000;

/**
 * The files that a client has, asked for by the requests of `files-protocol.ts`. Those of a client that does not answer
 * as it should are unreadable; one that does not come in time is late, and asked for anew when it is wanted again.
 *
 * @param isInitialized comes when the client may be asked
 */
export function filesOfClient(
  connection: Pick<Connection, 'sendRequest'>,
  isInitialized: Promise<unknown>,
): Files {
  async function ask<Answer>(
    method: string,
    params: FolderParams | FileParams,
    schema: z.ZodType<Answer>,
  ): Promise<Answer | NotThere | Late> {
    await isInitialized;
    const source = new CancellationTokenSource();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Late>((resolve) => {
      timer = setTimeout(() => {
        source.cancel();
        resolve({ refused: 'late', found: `${patience / 1000} s` });
      }, patience);
    });
    const asked = async (): Promise<Answer | NotThere> => {
      try {
        const given: unknown = await connection.sendRequest(method, params, source.token);
        return schema.parse(given);
      } catch (error) {
        const found = error instanceof Error ? error.message : String(error);
        return { refused: 'unreadable', found };
      }
    };
    try {
      return await Promise.race([asked(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async read(uri) {
      const answer = await ask(readFileMethod, { uri, limit: defaultSizeLimit }, fileAnswer);
      return answer instanceof Uint8Array
        ? decodeNote(answer)
        : { ok: false, refusal: refusalOf(answer) };
    },
    list: (root, isIgnored) =>
      listNotes(root, isIgnored, (uri) => ask(listFolderMethod, { uri }, folderAnswer)),
  };
}

/** Files of this machine for what lies on it, and those of the client for the rest. */
export function filesByPlace(ofMachine: Files, ofClient: Files): Files {
  const at = (uri: string) => (uri.startsWith('file:') ? ofMachine : ofClient);
  return {
    read: (uri) => at(uri).read(uri),
    now: (uri, stamp) => at(uri).now?.(uri, stamp),
    list: (root, isIgnored) => at(root).list(root, isIgnored),
    watch: (root, changed) => at(root).watch?.(root, changed) ?? { close: () => undefined },
  };
}

function refusalOf({ refused: code, found }: NotThere | TooLarge | Late): Refusal {
  return { code, found, expected: code === 'too-large' ? String(defaultSizeLimit) : '' };
}
