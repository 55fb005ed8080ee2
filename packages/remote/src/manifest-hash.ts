import { manifestText, parseManifest } from '@samenspel/notes';
import { hashOf } from './text-hash.ts';

/** The hash of what a manifest says of its study, however it is written, and whatever it says of its folder alone. */
export async function manifestHash(text: string): Promise<string> {
  return await hashOf(manifestText(parseManifest(text).study));
}
