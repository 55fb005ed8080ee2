import type { Bilingual } from '@samenspel/ontology';

/**
 * How bad it is: `error`, something written is not in the result; `warning`, it is, but probably not as meant;
 * `hint`, unusual, and it can be meant.
 */
export type Severity = 'error' | 'warning' | 'hint';

interface Message extends Bilingual {
  readonly severity: Severity;
}

/**
 * Every diagnostic: how bad it is and what it says. `{found}` is what stands in the note, `{expected}` what may stand
 * there.
 */
export const messages = {
  // The note as a text
  'not-utf8': {
    severity: 'error',
    nl: 'Dit bestand is geen tekst in UTF-8 ({found}) en is overgeslagen. Sla het op als UTF-8.',
    en: 'This file is not text in UTF-8 ({found}) and was passed over. Save it as UTF-8.',
  },
  'nul-byte': {
    severity: 'error',
    nl: 'Dit bestand heeft een NUL-byte op plaats {found} en is overgeslagen: het is geen tekst in UTF-8.',
    en: 'This file has a NUL byte at position {found} and was passed over: it is not text in UTF-8.',
  },
  'too-large': {
    severity: 'error',
    nl: 'Dit bestand telt {found} bytes en is overgeslagen; een notitie telt er ten hoogste {expected}.',
    en: 'This file has {found} bytes and was passed over; a note has at most {expected}.',
  },
  unreadable: {
    severity: 'error',
    nl: 'Dit is niet te lezen ({found}) en is overgeslagen. Kijk de rechten na.',
    en: 'This cannot be read ({found}) and was passed over. Check its rights.',
  },
  late: {
    severity: 'warning',
    nl: 'Dit kwam niet binnen {found}. Het wordt straks opnieuw gevraagd; tot dan telt niet mee wat hier staat.',
    en: 'This did not come within {found}. It is asked for again later; until then what is here does not count.',
  },
  vanished: {
    severity: 'error',
    nl: 'Dit bestand verdween ({found}) voor het gelezen was. Probeer het opnieuw.',
    en: 'This file went away ({found}) before it was read. Try again.',
  },
  'link-outside': {
    severity: 'error',
    nl: 'Deze snelkoppeling leidt de map van het onderzoek uit, naar {found}, en is overgeslagen. Zet de notitie zelf in de map.',
    en: 'This symbolic link leads out of the folder of the study, to {found}, and was passed over. Put the note itself in the folder.',
  },
  'link-loop': {
    severity: 'error',
    nl: 'Deze snelkoppeling leidt naar zichzelf terug ({found}) en is overgeslagen. Verwijder haar.',
    en: 'This symbolic link leads back to itself ({found}) and was passed over. Remove it.',
  },
  'link-broken': {
    severity: 'error',
    nl: 'Deze snelkoppeling leidt naar {found}, dat er niet is, en is overgeslagen.',
    en: 'This symbolic link leads to {found}, which is not there, and was passed over.',
  },
  'link-inside': {
    severity: 'hint',
    nl: 'Deze snelkoppeling leidt naar {found} in dezelfde map; wat daar staat telt één keer.',
    en: 'This symbolic link leads to {found} in the same folder; what is there counts once.',
  },
  'nested-study': {
    severity: 'hint',
    nl: 'Deze map heeft een eigen {found}: het is een ander onderzoek en telt hier niet mee.',
    en: 'This folder has a {found} of its own: it is another study and does not count here.',
  },
  'too-many-diagnostics': {
    severity: 'error',
    nl: 'Meer meldingen dan {expected}; de rest wordt niet getoond.',
    en: 'More diagnostics than {expected}; the rest is not shown.',
  },
  // Front matter
  'unclosed-front-matter': {
    severity: 'error',
    nl: 'De kop boven aan de notitie (---) wordt niet gesloten; verwacht: {expected}. De notitie is overgeslagen.',
    en: 'The front matter at the top of the note (---) is not closed; expected {expected}. The note was passed over.',
  },
  'front-matter-syntax': {
    severity: 'error',
    nl: 'De YAML boven aan de notitie klopt niet: {found}',
    en: 'The YAML at the top of the note is not well formed: {found}',
  },
  'front-matter-shape': {
    severity: 'error',
    nl: '"{found}" kan hier niet staan; verwacht: {expected}.',
    en: '"{found}" cannot stand here; expected {expected}.',
  },
  'key-of-other-type': {
    severity: 'warning',
    nl: '"{found}" hoort niet bij een notitie van dit type; verwacht: {expected}. Het wordt niet gebruikt.',
    en: '"{found}" does not belong to a note of this type; expected {expected}. It is not used.',
  },
  // Fields, links and block ids
  'unknown-key': {
    severity: 'error',
    nl: 'Onbekende sleutel "{found}"; verwacht: {expected}.',
    en: 'Unknown key "{found}"; expected {expected}.',
  },
  'duplicate-key': {
    severity: 'error',
    nl: '"{found}" staat hier al; alleen de eerste telt. Zet meer waarden in één veld, met komma\'s.',
    en: '"{found}" is already here; only the first counts. Put several values in one field, with commas.',
  },
  'empty-value': {
    severity: 'error',
    nl: '"{found}" heeft geen waarde; verwacht: {expected}, of - om te wissen wat van hoger komt.',
    en: '"{found}" has no value; expected {expected}, or - to clear what comes from above.',
  },
  'unclosed-field': {
    severity: 'error',
    nl: 'Het veld "{found}" wordt niet gesloten; verwacht: {expected}.',
    en: 'The field "{found}" is not closed; expected {expected}.',
  },
  'bare-field': {
    severity: 'warning',
    nl: '"{found}" lijkt een veld zonder haken; verwacht: {expected}.',
    en: '"{found}" looks like a field without brackets; expected {expected}.',
  },
  'unclosed-link': {
    severity: 'error',
    nl: 'De link "{found}" wordt niet gesloten; verwacht: ]] op dezelfde regel.',
    en: 'The link "{found}" is not closed; expected ]] on the same line.',
  },
  'empty-link': {
    severity: 'error',
    nl: 'Een link zonder naam leidt nergens heen; verwacht: {expected}.',
    en: 'A link without a name leads nowhere; expected {expected}.',
  },
  'bad-block-id': {
    severity: 'error',
    nl: '"{found}" is geen id van een alinea of item; verwacht: {expected}.',
    en: '"{found}" is no block id; expected {expected}.',
  },
  'duplicate-block-id': {
    severity: 'error',
    nl: 'De id ^{found} staat al eerder in deze notitie; deze telt niet.',
    en: 'The id ^{found} stands earlier in this note; this one does not count.',
  },
  'misplaced-block-id': {
    severity: 'warning',
    nl: '"{found}" staat niet aan het eind van het item of de alinea en telt niet als id.',
    en: '"{found}" is not at the end of the item or paragraph and does not count as its id.',
  },
  // Blocks
  'two-claim-keys': {
    severity: 'error',
    nl: '"{found}" maakt hier een tweede uitspraak; alleen "{expected}" telt. Maak er twee items van.',
    en: '"{found}" makes a second claim here; only "{expected}" counts. Make two items of it.',
  },
  'not-a-default': {
    severity: 'error',
    nl: '"{found}" kan hier geen standaardwaarde zijn; zet het in het item zelf.',
    en: '"{found}" cannot be a default here; put it in the item itself.',
  },
  'key-does-not-fit': {
    severity: 'error',
    nl: '"{found}" past niet bij {expected} en wordt niet gebruikt.',
    en: '"{found}" does not go with {expected} and is not used.',
  },
  'fields-without-claim': {
    severity: 'warning',
    nl: 'Deze velden horen bij geen uitspraak; verwacht: {expected}.',
    en: 'These fields belong to no claim; expected {expected}.',
  },
  'claim-without-prose': {
    severity: 'warning',
    nl: 'Deze uitspraak heeft geen tekst; schrijf in eigen woorden wat de bron zegt.',
    en: 'This claim has no text; write what the source says in your own words.',
  },
  'missing-key': {
    severity: 'error',
    nl: 'Bij "{found}" hoort {expected}.',
    en: '"{found}" needs {expected}.',
  },
  'rendering-of-own-language': {
    severity: 'warning',
    nl: '"{found}" is de taal van de notitie zelf; verwacht: {expected}.',
    en: '"{found}" is the language of the note itself; expected {expected}.',
  },
  // Values
  'unknown-value': {
    severity: 'error',
    nl: 'Onbekende waarde "{found}"; verwacht: {expected}.',
    en: 'Unknown value "{found}"; expected {expected}.',
  },
  'several-values': {
    severity: 'error',
    nl: '"{found}": hier past één waarde; alleen de eerste telt.',
    en: '"{found}": one value goes here; only the first counts.',
  },
  'bad-date': {
    severity: 'error',
    nl: '"{found}" is geen datum of periode; verwacht: {expected}.',
    en: '"{found}" is no date or period; expected {expected}.',
  },
  'bad-number': {
    severity: 'error',
    nl: '"{found}" is geen getal; verwacht: {expected}.',
    en: '"{found}" is no number; expected {expected}.',
  },
  'text-beside-link': {
    severity: 'error',
    nl: 'De woorden "{found}" naast een link worden niet begrepen; verwacht: {expected}.',
    en: 'The words "{found}" beside a link are not understood; expected {expected}.',
  },
  'idle-quantifier': {
    severity: 'error',
    nl: 'De hoeveelheid in "{found}" telt hier niet; verwacht: {expected}.',
    en: 'The quantifier in "{found}" does not count here; expected {expected}.',
  },
  'two-quantifiers': {
    severity: 'error',
    nl: '"{found}": er staat al een hoeveelheid bij deze uitspraak; alleen die telt.',
    en: '"{found}": this claim already has a quantifier; only that one counts.',
  },
  // Links that lead somewhere
  'unknown-link': {
    severity: 'error',
    nl: 'Geen notitie of item heet "{found}"; verwacht: {expected}. Het telt mee als aangenomen, zonder soort.',
    en: 'No note or item is called "{found}"; expected {expected}. It counts as implied, of no kind.',
  },
  'unknown-note': {
    severity: 'error',
    nl: 'Geen notitie of item heet "{found}"; verwacht: {expected}. Het wordt niet gebruikt.',
    en: 'No note or item is called "{found}"; expected {expected}. It is not used.',
  },
  'ambiguous-link': {
    severity: 'warning',
    nl: '"{found}" kan meer dan één notitie zijn: {expected}. De eerste telt.',
    en: '"{found}" can be more than one note: {expected}. The first counts.',
  },
  'wrong-target': {
    severity: 'error',
    nl: '"{found}" is niet wat hier past; verwacht: {expected}.',
    en: '"{found}" is not what goes here; expected {expected}.',
  },
  'unknown-claim': {
    severity: 'error',
    nl: '"{found}" leidt naar geen uitspraak; verwacht: {expected}.',
    en: '"{found}" leads to no claim; expected {expected}.',
  },
  'locator-without-document': {
    severity: 'error',
    nl: '"{found}" noemt geen document en er is er geen van hoger; verwacht: {expected}.',
    en: '"{found}" names no document and none comes from above; expected {expected}.',
  },
  'unknown-locator': {
    severity: 'warning',
    nl: '"{found}" is geen kop van het document; verwacht: {expected}.',
    en: '"{found}" is no heading of the document; expected {expected}.',
  },
  // Who
  'no-respondent': {
    severity: 'error',
    nl: '"{found}" is de respondent van de notitie, maar de notitie noemt er geen; verwacht: {expected}.',
    en: '"{found}" is the respondent of the note, but the note names none; expected {expected}.',
  },
  'role-needed': {
    severity: 'error',
    nl: '{found} heeft meer rollen; verwacht: {expected}.',
    en: '{found} has several roles; expected {expected}.',
  },
  'no-roles': {
    severity: 'error',
    nl: '{found} heeft geen rol en kan dus geen deelnemer zijn; verwacht: {expected}.',
    en: '{found} has no role and so cannot take part; expected {expected}.',
  },
  'missing-who': {
    severity: 'warning',
    nl: 'Wie er samenwerkt met {found} staat er niet; verwacht: {expected}.',
    en: 'Who collaborates with {found} is not said; expected {expected}.',
  },
  'no-sayer': {
    severity: 'warning',
    nl: 'Wie dit zegt staat er niet; verwacht: {expected}.',
    en: 'Who says this is not said; expected {expected}.',
  },
  // Hints
  'mode-against-via': {
    severity: 'warning',
    nl: 'Met "via" is de wijze via; "{found}" wordt niet gebruikt.',
    en: 'With "via" the mode is via; "{found}" is not used.',
  },
  'granularity-not-said': {
    severity: 'hint',
    nl: 'Hoe precies "{found}" is bedoeld staat er niet; het telt als categorie en geeft geen band. Verwacht: {expected}.',
    en: 'How precisely "{found}" is meant is not said; it counts as a category and makes no tie. Expected {expected}.',
  },
  'absent-but-positive': {
    severity: 'hint',
    nl: 'Afwezig en toch positief beoordeeld: gekozen afstand? Zo ja, laat het staan.',
    en: 'Absent and yet judged positive: chosen distance? If so, leave it.',
  },
  'condition-not-rendered': {
    severity: 'hint',
    nl: 'Een vertaling laat de voorwaarde "{found}" weg; zet haar aan het eind, na "{expected}".',
    en: 'A rendering leaves out the condition "{found}"; write it at the end, after "{expected}".',
  },
  // The study
  'duplicate-note-id': {
    severity: 'error',
    nl: 'De id "{found}" is al van {expected}; deze notitie heet nu naar haar pad.',
    en: 'The id "{found}" already belongs to {expected}; this note goes by its path.',
  },
  'duplicate-entity': {
    severity: 'error',
    nl: '"{found}" is al beschreven in {expected}; deze beschrijving telt niet.',
    en: '"{found}" is already described in {expected}; this description does not count.',
  },
  'same-path': {
    severity: 'warning',
    nl: 'Dit pad verschilt alleen in hoofdletters of samenstelling van {expected}; op sommige systemen is dat hetzelfde bestand.',
    en: 'This path differs from {expected} only in case or composition; on some systems that is the same file.',
  },
  'register-item': {
    severity: 'error',
    nl: 'Wat "{found}" is staat er niet; verwacht: {expected}.',
    en: 'It is not said what "{found}" is; expected {expected}.',
  },
  // The manifest
  'manifest-syntax': {
    severity: 'error',
    nl: 'De YAML van het manifest klopt niet: {found}',
    en: 'The YAML of the manifest is not well formed: {found}',
  },
  'manifest-missing': {
    severity: 'error',
    nl: 'Het manifest mist "{found}"; verwacht: {expected}.',
    en: 'The manifest lacks "{found}"; expected {expected}.',
  },
  'manifest-value': {
    severity: 'error',
    nl: '"{found}" kan hier niet in het manifest staan; verwacht: {expected}.',
    en: '"{found}" cannot stand here in the manifest; expected {expected}.',
  },
  'manifest-extension': {
    severity: 'error',
    nl: 'Dit begrip wordt niet toegevoegd: {found}',
    en: 'This concept is not added: {found}',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** What a diagnostic is about. */
export type DiagnosticCode = keyof typeof messages;
