import type { KeyRow } from './key.ts';

const on = ['collaboration'] as const;

/** Keys of collaborations only. */
export const collaborationKeys = [
  {
    en: 'via',
    nl: 'via',
    on,
    value: { type: 'chain' },
    list: true,
    rule: {
      en: 'Through whom. A comma is one of several, `>` a chain: `[[a]] > [[b]]`. Sets mode via unless the mode is absent.',
      nl: 'Via wie. Een komma is een van meerdere, `>` een keten: `[[a]] > [[b]]`. Maakt de wijze via, tenzij die afwezig is.',
    },
  },
  {
    en: 'form',
    nl: 'vorm',
    on,
    value: { type: 'concept', schemes: ['collaboration-form'] },
    list: true,
    down: ['section'],
    rule: {
      en: 'Several forms are one claim.',
      nl: 'Meerdere vormen zijn één uitspraak.',
    },
  },
  {
    en: 'mode',
    nl: 'wijze',
    on,
    value: { type: 'concept', schemes: ['mode'] },
    down: ['section'],
    rule: {
      en: 'By default not said.',
      nl: 'Zonder deze sleutel: niet gezegd.',
    },
  },
  {
    en: 'stance',
    nl: 'oordeel',
    on,
    value: { type: 'concept', schemes: ['stance'] },
    down: ['section'],
    rule: {
      en: 'What the sayer thinks of the relation.',
      nl: 'Wat de spreker van de relatie vindt.',
    },
  },
  {
    en: 'counts',
    nl: 'telt',
    on,
    value: { type: 'yes-no' },
    down: ['section'],
    rule: {
      en: 'Whether it is collaboration according to the sayer: yes, no or disputed. By default not said.',
      nl: 'Of het volgens de spreker samenwerking is: ja, nee of omstreden. Zonder deze sleutel: niet gezegd.',
    },
  },
  {
    en: 'closeness',
    nl: 'hechtheid',
    on,
    value: { type: 'concept', schemes: ['closeness'] },
    down: ['section'],
    rule: {
      en: 'Close or loose.',
      nl: 'Nauw of los.',
    },
  },
  {
    en: 'channel',
    nl: 'kanaal',
    on,
    value: { type: 'concept', schemes: ['channel'] },
    list: true,
    down: ['section'],
    rule: {
      en: 'Phone, mail or face to face.',
      nl: 'Telefoon, mail of persoonlijk.',
    },
  },
  {
    en: 'initiative',
    nl: 'initiatief',
    on,
    value: { type: 'link', to: ['actor'], self: true, quantified: true },
    list: true,
    down: ['section'],
    rule: {
      en: 'Who starts it; from and to are the flow.',
      nl: 'Wie ermee begint; van en naar zijn de stroom.',
    },
  },
] as const satisfies readonly KeyRow[];
