import type { Language } from '@samenspel/claims';
import { manifestName } from '@samenspel/notes';
import type { Words } from '../io.ts';
import { counted } from '../terminal/counted.ts';
import type { tallyOf } from './problem.ts';

type Tally = ReturnType<typeof tallyOf>;

/** Why nothing is done with notes whose manifest has errors. */
export const brokenManifest: Words = {
  nl: `er is niets opgenomen: ${manifestName} zegt hoe de notities te lezen zijn, en heeft fouten. Verbeter die eerst.`,
  en: `nothing was brought in: ${manifestName} says how the notes are to be read, and has errors. Mend them first.`,
};

/** How many problems there are: `1 error, 2 warnings`. Severities without problems are left out. */
export function tallyWords(tally: Tally, language: Language): string {
  return (['error', 'warning', 'hint'] as const)
    .filter((severity) => tally[severity] > 0)
    .map((severity) => counted(tally[severity], severity, language))
    .join(', ');
}

/** Which problems were not shown, and how to see them; nothing when there are none. */
export function moreProblems(tally: Tally, folder: string, language: Language): string {
  const words = tallyWords(tally, language);
  if (words === '') return '';
  return `${{ nl: 'Verder', en: 'Also' }[language]} ${words}: samenspel check ${folder}\n`;
}
