import { UsageError, type Call, type Option } from '../command.ts';
import type { Io, Words } from '../io.ts';

/** Options of commands that show what they would do first. */
export const agreeOptions: Readonly<Record<string, Option>> = {
  yes: {
    type: 'boolean',
    help: { nl: 'doe het zonder te vragen', en: 'do it without asking' },
  },
  'dry-run': {
    type: 'boolean',
    help: { nl: 'laat alleen zien wat er zou gebeuren', en: 'only show what would be done' },
  },
};

/**
 * Whether what was shown is to be done.
 *
 * @throws UsageError where nobody said so and there is nobody to ask
 */
export async function isAgreed(question: Words, call: Call, io: Io): Promise<boolean> {
  if (call.on('dry-run')) return false;
  if (call.on('yes')) return true;
  if (io.confirm === undefined) throw new UsageError(notAgreed);
  return await io.confirm(question[call.language]);
}

const notAgreed: Words = {
  nl: 'er is niets gedaan, want er is niemand om het te vragen. Klopt wat hierboven staat, geef dan --yes; met --dry-run wordt er alleen gekeken.',
  en: 'nothing was done, for there is nobody to ask. If what stands above is right, give --yes; with --dry-run it is only looked at.',
};
