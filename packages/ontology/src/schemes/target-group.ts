import type { ConceptId, Scheme } from '../scheme.ts';

/** Whom an actor is there for. */
export const targetGroup = {
  id: 'target-group',
  title: { nl: 'doelgroep', en: 'target group' },
  closed: false,
  concepts: [
    { id: 'vulnerable-households', nl: 'kwetsbare huishoudens', en: 'vulnerable households' },
    {
      id: 'hard-to-reach-households',
      broader: 'vulnerable-households',
      nl: 'moeilijk bereikbare huishoudens',
      en: 'hard-to-reach households',
    },
    {
      id: 'low-income',
      broader: 'vulnerable-households',
      nl: 'lage inkomens',
      en: 'low incomes',
      altNl: ['minima'],
    },
    {
      id: 'benefit-recipients',
      broader: 'low-income',
      nl: 'bewoners met een uitkering',
      en: 'benefit recipients',
    },
    {
      id: 'people-with-debts',
      broader: 'low-income',
      nl: 'bewoners met schulden',
      en: 'people with debts',
    },
    {
      id: 'long-term-unemployed',
      broader: 'low-income',
      nl: 'langdurig werklozen',
      en: 'long-term unemployed',
    },
    {
      id: 'lonely-residents',
      broader: 'vulnerable-households',
      nl: 'eenzame bewoners',
      en: 'lonely residents',
    },
    {
      id: 'small-network',
      broader: 'vulnerable-households',
      nl: 'bewoners met een klein netwerk',
      en: 'residents with a small network',
    },
    {
      id: 'silent-problems',
      broader: 'vulnerable-households',
      nl: 'huishoudens met stille problematiek',
      en: 'households with silent problems',
    },
    {
      id: 'psychiatric-problems',
      broader: 'vulnerable-households',
      nl: 'psychiatrische problematiek',
      en: 'psychiatric problems',
      altNl: ['ggz-problematiek'],
    },
    {
      id: 'mild-intellectual-disability',
      broader: 'vulnerable-households',
      nl: 'lichte verstandelijke beperking',
      en: 'mild intellectual disability',
    },
    {
      id: 'physical-limitations',
      broader: 'vulnerable-households',
      nl: 'lichamelijke beperkingen',
      en: 'physical limitations',
    },
    {
      id: 'care-needs',
      broader: 'vulnerable-households',
      nl: 'bewoners met een zorgvraag',
      en: 'residents who need care',
    },
    { id: 'families-with-children', nl: 'gezinnen met kinderen', en: 'families with children' },
    {
      id: 'single-parents',
      broader: 'families-with-children',
      nl: 'alleenstaande ouders',
      en: 'single parents',
    },
    { id: 'children', nl: 'kinderen', en: 'children' },
    { id: 'young-people', nl: 'jongeren', en: 'young people' },
    {
      id: 'young-people-distant-from-work',
      broader: 'young-people',
      nl: 'jongeren met afstand tot werk',
      en: 'young people distant from work',
    },
    {
      id: 'nuisance-youth',
      broader: 'young-people',
      nl: 'overlastgevende jeugd',
      en: 'youth causing nuisance',
    },
    { id: 'older-residents', nl: 'oudere bewoners', en: 'older residents', altNl: ['ouderen'] },
    { id: 'women', nl: 'vrouwen', en: 'women' },
    {
      id: 'migrants',
      nl: 'bewoners met een migratieachtergrond',
      en: 'residents with a migration background',
    },
    { id: 'informal-carers', nl: 'mantelzorgers', en: 'informal carers' },
    { id: 'active-residents', nl: 'actieve bewoners', en: 'active residents' },
    { id: 'volunteers', broader: 'active-residents', nl: 'vrijwilligers', en: 'volunteers' },
    { id: 'all-residents', nl: 'alle bewoners', en: 'all residents' },
  ],
} as const satisfies Scheme;

export type TargetGroupId = ConceptId<typeof targetGroup>;
