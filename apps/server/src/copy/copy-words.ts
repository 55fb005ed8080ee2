import type { Language } from '@samenspel/claims';
import type { WriteReport } from '@samenspel/store';
import type { Words } from '../io.ts';
import { counted } from '../terminal/counted.ts';
import { plain } from '../terminal/text.ts';
import { textTable } from '../terminal/text-table.ts';
import type { StudyContent } from './study-content.ts';
import type { StudyCopy } from './study-copy.ts';

export const missingEnd: Words = {
  nl: 'noem de opslag die wordt gelezen en die de onderzoeken krijgt: samenspel copy --from <adres> --to <adres>',
  en: 'name the store that is read and the one that gets the studies: samenspel copy --from <address> --to <address>',
};

export const sameEnds: Words = {
  nl: '--from en --to zijn dezelfde opslag. Noem twee verschillende.',
  en: '--from and --to are the same store. Name two different ones.',
};

export const noStudies: Words = {
  nl: 'de opslag van --from bevat geen onderzoeken.',
  en: 'the store of --from holds no studies.',
};

export function noStore(file: string): Words {
  return {
    nl: `er is geen opslag ${file}. Noem een andere met --from.`,
    en: `there is no store ${file}. Name another with --from.`,
  };
}

/** Why nothing was copied. */
export function wouldLose(plans: readonly StudyCopy[]): Words {
  const told = (language: Language) => plans.map((plan) => lossOf(plan)[language]).join('; ');
  return {
    nl: `niets is gekopieerd: het doel zou iets verliezen (${told('nl')}). Is dat de bedoeling, gebruik dan --replace.`,
    en: `nothing was copied: the target would lose something (${told('en')}). Where that is wanted, use --replace.`,
  };
}

function lossOf({ study, extra, different, otherManifest }: StudyCopy): Words {
  const parts: Words[] = [];
  if (extra.length > 0) {
    parts.push({
      nl: `${counted(extra.length, 'note', 'nl')} die de bron niet heeft`,
      en: `${counted(extra.length, 'note', 'en')} that the source does not have`,
    });
  }
  if (different > 0) {
    parts.push({
      nl: `${counted(different, 'note', 'nl')} met andere inhoud`,
      en: `${counted(different, 'note', 'en')} with other content`,
    });
  }
  if (otherManifest) parts.push({ nl: 'een ander samenspel.yaml', en: 'another samenspel.yaml' });
  const id = plain(study.id);
  return {
    nl: `${id}: ${parts.map(({ nl }) => nl).join(', ')}`,
    en: `${id}: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

/** What was done for a study. */
export function doneOf(
  { study, present }: StudyCopy,
  { added, replaced, removed }: WriteReport,
  language: Language,
): string {
  const id = plain(study.id);
  const words: Words = {
    nl: `${id}: ${String(added)} toegevoegd, ${String(replaced)} vervangen, ${String(removed)} verwijderd, ${String(present)} stonden er al`,
    en: `${id}: ${String(added)} added, ${String(replaced)} replaced, ${String(removed)} removed, ${String(present)} there already`,
  };
  return `${words[language]}\n`;
}

/** What is counted, as a person reads it. */
const names: Readonly<Record<string, Words>> = {
  notes: { nl: 'notities', en: 'notes' },
  collaboration: { nl: 'samenwerkingen', en: 'collaborations' },
  finding: { nl: 'bevindingen', en: 'findings' },
  position: { nl: 'standpunten', en: 'positions' },
  placement: { nl: 'plaatsingen', en: 'placements' },
  indicator: { nl: 'cijfers', en: 'figures' },
  actor: { nl: 'actoren', en: 'actors' },
  area: { nl: 'gebieden', en: 'areas' },
  respondent: { nl: 'respondenten', en: 'respondents' },
  document: { nl: 'documenten', en: 'documents' },
  proposition: { nl: 'stellingen', en: 'propositions' },
  code: { nl: 'codes', en: 'codes' },
};

const digestName: Words = { nl: 'controlegetal', en: 'digest' };

/** Characters of a digest that are shown: nobody compares more by eye, and the program compares all. */
const shownOfDigest = 16;

/** Both sides beside each other. */
export function comparison(here: StudyContent, there: StudyContent, language: Language): string {
  const rows = Object.entries(names).map(([name, words]) => [
    words[language],
    String(here.counts[name] ?? 0),
    String(there.counts[name] ?? 0),
  ]);
  const digests = [here, there].map(({ digest }) => digest.slice(0, shownOfDigest));
  const columns = [
    { name: '', right: false },
    { name: { nl: 'bron', en: 'source' }[language], right: true },
    { name: { nl: 'doel', en: 'target' }[language], right: true },
  ];
  const lines = textTable(columns, [...rows, [digestName[language], ...digests]], wide) ?? [];
  return `${lines.join('\n')}\n`;
}

/** Wide enough for every count and digest. */
const wide = 80;

/** That the sides are not equal, and what may be the reason. */
export function differs(study: string): Words {
  const id = plain(study);
  return {
    nl: `${id}: bron en doel verschillen. Is een van beide intussen veranderd, kopieer dan nog eens; is een notitie geweigerd, dan staat de reden hierboven.\n`,
    en: `${id}: source and target differ. Where one of them changed meanwhile, copy again; where a note was refused, the reason is above.\n`,
  };
}
