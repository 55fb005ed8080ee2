import type { ViewFile } from '@samenspel/views';
import type { SavedFileMessage } from '../src/panel/saved-file-message.ts';

/** A file that a view made, as a message to the extension, which alone can save it. */
export async function savedFile({ name, data }: ViewFile): Promise<SavedFileMessage> {
  const bytes = new Uint8Array(await data.arrayBuffer());
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return { type: 'save', name, content: btoa(signs) };
}
