import type { Language } from '@samenspel/claims';
import type { Bilingual } from '@samenspel/ontology';
import { filled } from '../text/filled.ts';

/**
 * Why something cannot be renamed: nothing there has a name, the name cannot be one, something else has it, or a source
 * that names a heading would be read otherwise with it.
 */
export type RenameErrorCode = 'NOTHING' | 'NO_NAME' | 'TAKEN' | 'PAGES' | 'BREAKS';

const messages: Readonly<Record<RenameErrorCode, Bilingual>> = {
  NOTHING: {
    nl: 'Hier staat niets wat een naam heeft. Zet de cursor op een link, een kop of een ^id.',
    en: 'Nothing here has a name. Put the cursor on a link, a heading or a ^id.',
  },
  NO_NAME: {
    nl: '"{0}" kan geen naam zijn; verwacht: tekst zonder [ ] | # ^ en, voor een document, zonder §, voor een bestand zonder / \\ : * ? " < >.',
    en: '"{0}" cannot be a name; expected text without [ ] | # ^ and, for a document, without §, for a file without / \\ : * ? " < >.',
  },
  TAKEN: {
    nl: '"{0}" heet al iets anders; kies een andere naam.',
    en: 'Something else is called "{0}" already; choose another name.',
  },
  PAGES: {
    nl: '"{0}" eindigt op wat in een bron de bladzijde is, en bronnen noemen deze kop; verwacht: een naam zonder bladzijde aan het eind. Kies een andere naam.',
    en: '"{0}" ends in what is the page in a source, and sources name this heading; expected a name without a page at its end. Choose another name.',
  },
  BREAKS: {
    nl: 'Met "{0}" zou {1} vanaf regel {2} anders gelezen worden; verwacht: een naam die in die bron heel blijft. Kies een naam zonder losse haakjes, ` of \\, of zet die bron eerst tussen vierkante haken: [bron:: …].',
    en: 'With "{0}", {1} would be read otherwise from line {2} on; expected a name that stays whole in the source there. Choose a name without single brackets, ` or \\, or first put that source in square brackets: [source:: …].',
  },
};

export class RenameError extends Error {
  override readonly name = 'RenameError';
  readonly code: RenameErrorCode;

  constructor(code: RenameErrorCode, language: Language, ...found: readonly (string | number)[]) {
    super(filled(messages[code][language], found));
    this.code = code;
  }
}
