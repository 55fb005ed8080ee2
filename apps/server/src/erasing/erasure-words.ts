import type { Language } from '@samenspel/claims';
import {
  leftBehindReasons,
  stillHeldPlaces,
  type LeftBehindReason,
  type StillHeldCode,
} from '@samenspel/store';
import type { Words } from '../io.ts';
import { counted } from '../terminal/counted.ts';
import { plain, wrap } from '../terminal/text.ts';
import type { LeftPlace } from './left-places.ts';

const reasonsInDutch: Readonly<Record<LeftBehindReason, string>> = {
  SHARED: 'Anderen zeggen het ook: de respondent hoort niet meer bij hen.',
  SYNTHESIS:
    'Auteurs zeggen het naast wat de respondent zei, of het vat ook samen wat anderen zeiden.',
  HOLDER: 'Iemand anders vertelt wat de respondent vindt.',
  GROUP: 'Een groep zegt het waar de respondent bij hoort.',
  LINK: 'Het verwees naar iets wat de respondent zei: de verwijzing is weg.',
  ABOUT: 'Het noemt een actor van wie de respondent de rol heeft.',
  MENTION: 'De tekst van de notitie noemt de respondent.',
};

const placesInDutch: Readonly<Record<StillHeldCode, string>> = {
  FOLDER:
    'De map met notities, en haar versies in Git of elders: verwijder de notities, of die delen ervan, daar. Komen ze terug, dan worden ze geweigerd.',
  BACKUPS:
    'Kopieën van eerder: verwijder ze. In een die teruggezet wordt, wordt het opnieuw gewist voor er iets uit gelezen wordt, met de lijst van wat gewist is.',
  COPIES:
    'Andere opslagen waar het onderzoek naartoe gekopieerd is, en wat eruit geëxporteerd is: wis ook daar.',
  RELEASES: 'Uitgaven van eerder: dat zijn tabellen van groepen, en die veranderen niet.',
  WRITE_AHEAD_LOG:
    'Het bestand van de opslag en het logbestand (-wal) ernaast: iemand las langer uit het logbestand dan gewacht werd, of de schijf had geen ruimte om het bestand opnieuw te schrijven. Beide worden opgeschoond als er weer gewist of gestart wordt, zodra dat lezen klaar is en er ruimte is voor een tweede kopie van het bestand.',
  TRANSACTION_LOGS:
    'De transactielogs, indexen en vrijgekomen ruimte in bestanden van Neo4j, tot het eroverheen schrijft; ook een dump heeft ze. Om ervan af te zijn: maak een kopie (samenspel backup), vervang de database door een lege, en zet terug.',
  DATABASE_BACKUPS: 'Dumps en back-ups van Neo4j van eerder: verwijder ze.',
};

/** Why something was left, in words. */
export function reasonWords(code: LeftBehindReason, language: Language): string {
  return language === 'nl' ? reasonsInDutch[code] : leftBehindReasons[code];
}

/** What a place that may hold erased data is, and what to do about it, in words. */
export function placeWords(code: StillHeldCode, language: Language): string {
  return language === 'nl' ? placesInDutch[code] : stillHeldPlaces[code];
}

/** What goes, in numbers. */
export interface Going {
  readonly notes: number;
  readonly rewritten: number;
  readonly claims: number;
  /** Of these, those that the respondent says; where it is known. */
  readonly said?: number;
  readonly declarations: number;
}

/** What goes, a line for each. */
export function goingLines(going: Going, language: Language): readonly string[] {
  const { notes, rewritten, claims, said, declarations } = going;
  const of = (count: number, noun: 'note' | 'claim' | 'declaration') =>
    counted(count, noun, language);
  const apart: Words =
    said === undefined
      ? { nl: '', en: '' }
      : {
          nl: ` (${String(said)} van de respondent zelf, ${String(claims - said)} om wat ze herhalen)`,
          en: ` (${String(said)} of the respondent, ${String(claims - said)} for what they restate)`,
        };
  const lines: readonly (Words & { readonly count: number })[] = [
    {
      count: notes,
      nl: `${of(notes, 'note')} van de respondent alleen`,
      en: `${of(notes, 'note')} of the respondent alone`,
    },
    {
      count: rewritten,
      nl: `een deel van ${of(rewritten, 'note')}, met de tekst van die hele notities`,
      en: `a part of ${of(rewritten, 'note')}, with the text of these whole notes`,
    },
    {
      count: claims,
      nl: `${of(claims, 'claim')}${apart.nl}`,
      en: `${of(claims, 'claim')}${apart.en}`,
    },
    {
      count: declarations,
      nl: of(declarations, 'declaration'),
      en: of(declarations, 'declaration'),
    },
  ];
  const there = lines.filter(({ count }) => count > 0);
  if (there.length === 0) return [`  ${{ nl: 'niets', en: 'nothing' }[language]}`];
  return there.map((line) => `  ${line[language]}`);
}

/** What is left to decide about, under each reason the places. */
export function leftLines(
  left: readonly LeftPlace[],
  language: Language,
  columns: number,
): readonly string[] {
  if (left.length === 0) return [];
  const reasons = [...new Set(left.map(({ why }) => why))];
  const title: Words = { nl: 'Om zelf over te beslissen:', en: 'Left for you to decide:' };
  return [
    title[language],
    ...reasons.flatMap((reason) => [
      ...indented(reasonWords(reason, language), 2, columns),
      ...placesOf(
        left.filter(({ why }) => why === reason),
        language,
      ).flatMap((place) => indented(place, 4, columns)),
    ]),
  ];
}

/** Each note with the lines in it. */
function placesOf(left: readonly LeftPlace[], language: Language): readonly string[] {
  return [...new Set(left.map(({ path }) => path))].map((path) => {
    const lines = left.flatMap((each) => (each.path === path ? (each.line ?? []) : []));
    if (lines.length === 0) return plain(path);
    const [one, more] = { nl: ['regel', 'regels'], en: ['line', 'lines'] }[language];
    const noun = lines.length === 1 ? one : more;
    return `${plain(path)}, ${String(noun)} ${lines.join(', ')}`;
  });
}

/** Where erased data may still be. */
export function heldLines(
  codes: readonly StillHeldCode[],
  language: Language,
  columns: number,
): readonly string[] {
  const title: Words = {
    nl: 'Wat het nog kan bevatten:',
    en: 'What may still hold it:',
  };
  return [
    title[language],
    ...codes.flatMap((code) => indented(`- ${placeWords(code, language)}`, 2, columns)),
  ];
}

function indented(text: string, spaces: number, columns: number): readonly string[] {
  return wrap(text, columns - spaces).map((line) => `${' '.repeat(spaces)}${line}`);
}
