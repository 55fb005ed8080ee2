import type { Definitions } from '../definition.ts';
import type { targetGroup } from '../schemes/target-group.ts';

export const targetGroupDefinitions = {
  'vulnerable-households': {
    nl: 'Huishoudens die zonder steun van anderen in de knel komen.',
    en: 'Households that get into trouble without support of others.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'hard-to-reach-households': {
    nl: 'Huishoudens die hulp nodig lijken te hebben en buiten beeld van formele partijen blijven.',
    en: 'Households that seem to need help and stay out of view of formal parties.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
  'low-income': {
    nl: 'Mensen die van weinig geld rondkomen.',
    en: 'People who live on little money.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  'benefit-recipients': {
    nl: 'Mensen die van een uitkering leven.',
    en: 'People who live on benefits.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'people-with-debts': {
    nl: 'Mensen die schulden hebben.',
    en: 'People who have debts.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'long-term-unemployed': {
    nl: 'Mensen die lang geen betaald werk hebben.',
    en: 'People who have been without paid work for long.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'lonely-residents': {
    nl: 'Mensen die zich alleen voelen.',
    en: 'People who feel alone.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'small-network': {
    nl: 'Mensen die weinig anderen om zich heen hebben.',
    en: 'People who have few others around them.',
    sources: [{ document: 'baarsjes', locator: 'B 4.3' }],
  },
  'silent-problems': {
    nl: 'Huishoudens die hun problemen voor zich houden.',
    en: 'Households that keep their problems to themselves.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  'psychiatric-problems': {
    nl: 'Mensen met psychische of psychiatrische problemen.',
    en: 'People with mental or psychiatric problems.',
    sources: [{ document: 'baarsjes', locator: 'B 3.3' }],
  },
  'mild-intellectual-disability': {
    nl: 'Mensen met een lichte verstandelijke beperking, of het vermoeden daarvan.',
    en: 'People with a mild intellectual disability, or suspected of one.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'physical-limitations': {
    nl: 'Mensen die lichamelijk moeite hebben met dagelijkse handelingen.',
    en: 'People who have physical difficulty with daily activities.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'care-needs': {
    nl: 'Mensen die thuis verpleging of verzorging nodig hebben.',
    en: 'People who need nursing or care at home.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'families-with-children': {
    nl: 'Ouders met hun kinderen.',
    en: 'Parents with their children.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'single-parents': {
    nl: 'Ouders die er alleen voor staan.',
    en: 'Parents who are on their own.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  children: {
    nl: 'Mensen die nog niet volwassen zijn, vóór de leeftijd van jongeren.',
    en: 'People who are not yet grown up, before the age of young people.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  'young-people': {
    nl: 'Mensen tussen kind en volwassene.',
    en: 'People between child and adult.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  'young-people-distant-from-work': {
    nl: 'Jongeren voor wie de stap naar werk groot is.',
    en: 'Young people for whom the step to work is large.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  'nuisance-youth': {
    nl: 'Jongeren die anderen in de buurt last bezorgen.',
    en: 'Young people who cause others in the neighbourhood trouble.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  'older-residents': {
    nl: 'Mensen op hogere leeftijd.',
    en: 'People of higher age.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  women: {
    nl: 'Vrouwen als groep voor wie een activiteit bedoeld is.',
    en: 'Women as a group for whom an activity is meant.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  migrants: {
    nl: 'Mensen die zelf of van wie de ouders elders zijn geboren.',
    en: 'People who were, or whose parents were, born elsewhere.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'informal-carers': {
    nl: 'Mensen die langdurig voor een naaste zorgen.',
    en: 'People who care for a close one over a long time.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'active-residents': {
    nl: 'Mensen die zich voor hun buurt inzetten.',
    en: 'People who work for their neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  volunteers: {
    nl: 'Mensen die zich onbetaald inzetten.',
    en: 'People who contribute unpaid.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'all-residents': {
    nl: 'Iedereen die in het gebied woont.',
    en: 'Everyone who lives in the area.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
} as const satisfies Definitions<typeof targetGroup>;
