import type { Language } from '@samenspel/claims';
import type { Bilingual } from '@samenspel/ontology';

/** Why something cannot be renamed: nothing there has a name, the name cannot be one, or something else has it. */
export type RenameErrorCode = 'NOTHING' | 'NO_NAME' | 'TAKEN';

const messages: Readonly<Record<RenameErrorCode, Bilingual>> = {
  NOTHING: {
    nl: 'Hier staat niets wat een naam heeft. Zet de cursor op een link, een kop of een ^id.',
    en: 'Nothing here has a name. Put the cursor on a link, a heading or a ^id.',
  },
  NO_NAME: {
    nl: '"{0}" kan geen naam zijn; verwacht: tekst zonder [ ] | # ^ en, voor een bestand, zonder / \\ : * ? " < >.',
    en: '"{0}" cannot be a name; expected text without [ ] | # ^ and, for a file, without / \\ : * ? " < >.',
  },
  TAKEN: {
    nl: '"{0}" heet al iets anders; kies een andere naam.',
    en: 'Something else is called "{0}" already; choose another name.',
  },
};

export class RenameError extends Error {
  override readonly name = 'RenameError';
  readonly code: RenameErrorCode;

  constructor(code: RenameErrorCode, language: Language, found = '') {
    super(messages[code][language].replace('{0}', () => found));
    this.code = code;
  }
}
