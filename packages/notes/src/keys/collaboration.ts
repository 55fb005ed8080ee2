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
    rule: 'Through whom. A comma is one of several, `>` a chain: `[[a]] > [[b]]`. Sets mode via unless the mode is absent.',
  },
  {
    en: 'form',
    nl: 'vorm',
    on,
    value: { type: 'concept', schemes: ['collaboration-form'] },
    list: true,
    down: ['section'],
    rule: 'Several forms are one claim.',
  },
  {
    en: 'mode',
    nl: 'wijze',
    on,
    value: { type: 'concept', schemes: ['mode'] },
    down: ['section'],
    rule: 'By default not said.',
  },
  {
    en: 'stance',
    nl: 'oordeel',
    on,
    value: { type: 'concept', schemes: ['stance'] },
    down: ['section'],
    rule: 'What the sayer thinks of the relation.',
  },
  {
    en: 'counts',
    nl: 'telt',
    on,
    value: { type: 'yes-no' },
    down: ['section'],
    rule: 'Whether it is collaboration according to the sayer: yes, no or disputed. By default not said.',
  },
  {
    en: 'closeness',
    nl: 'hechtheid',
    on,
    value: { type: 'concept', schemes: ['closeness'] },
    down: ['section'],
    rule: 'Close or loose.',
  },
  {
    en: 'channel',
    nl: 'kanaal',
    on,
    value: { type: 'concept', schemes: ['channel'] },
    list: true,
    down: ['section'],
    rule: 'Phone, mail or face to face.',
  },
  {
    en: 'initiative',
    nl: 'initiatief',
    on,
    value: { type: 'link', to: ['actor'], self: true, quantified: true },
    list: true,
    down: ['section'],
    rule: 'Who starts it; from and to are the flow.',
  },
] as const satisfies readonly KeyRow[];
