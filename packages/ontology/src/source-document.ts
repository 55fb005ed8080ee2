import type { SourceDocument } from './definition.ts';

/** The works that locators point into. Literature has no entry: its locator names the work itself. */
export const sourceDocuments = {
  baarsjes: {
    title: 'Wijkteamonderzoek de Baarsjes, deelrapportage 2',
    issued: '2018-12',
    language: 'nl',
  },
  purmerend: {
    title: 'Wijkteamonderzoek Purmerend: aanpak en bevindingen',
    issued: '2019-03-05',
    language: 'nl',
  },
  overview: {
    title: 'Hybridisering van wijkteams en vrijwilligersinitiatieven',
    language: 'nl',
  },
  wijktafel: { title: 'Presentatie wijktafel Nieuw-West', issued: '2019-04-09', language: 'nl' },
  'oud-noord': { title: 'Met elkaar of naast elkaar?', issued: '2018-12', language: 'nl' },
  'notes-format': { title: 'The notes format of samenspel', language: 'en' },
} as const satisfies Readonly<
  Record<
    Exclude<SourceDocument, 'literature'>,
    { readonly title: string; readonly issued?: string; readonly language: 'nl' | 'en' }
  >
>;
