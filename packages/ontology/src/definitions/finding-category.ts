import type { Definitions } from '../definition.ts';
import type { findingCategory } from '../schemes/finding-category.ts';

export const findingCategoryDefinitions = {
  'success-factor': {
    nl: 'Wat samenwerking doet slagen.',
    en: 'What makes collaboration succeed.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1' }],
  },
  'reason-not': {
    nl: 'Waarom iemand niet samenwerkt.',
    en: 'Why someone does not collaborate.',
    sources: [{ document: 'baarsjes', locator: 'B 3.2' }],
  },
  bottleneck: {
    nl: 'Wat samenwerking die er is, moeilijk maakt.',
    en: 'What makes existing collaboration difficult.',
    sources: [{ document: 'baarsjes', locator: 'B 3.3' }],
  },
  dilemma: {
    nl: 'Een puzzel waarin redenen voor en tegen botsen.',
    en: 'A puzzle in which reasons for and against collide.',
    sources: [{ document: 'baarsjes', locator: 'B 4' }],
  },
  condition: {
    nl: 'Wat iemand eist alvorens samen te werken.',
    en: 'What someone requires before collaborating.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  wish: {
    nl: 'Wat iemand anders zou willen.',
    en: 'What someone would want to be different.',
    sources: [{ document: 'baarsjes', locator: 'B 5.1' }],
  },
  expectation: {
    nl: 'Wat er volgens iemand gaat gebeuren.',
    en: 'What will happen according to someone.',
    sources: [{ document: 'baarsjes', locator: 'B 5.2' }],
  },
  attitude: {
    nl: 'Hoe iemand in het algemeen tegenover iets staat.',
    en: 'How someone generally stands towards something.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  definition: {
    nl: 'Wat iemand onder een begrip verstaat.',
    en: 'What someone understands by a term.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'us-them-source': {
    nl: 'Waar wij-zij-denken uit voortkomt.',
    en: 'What us–them thinking springs from.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'us-them-mechanism': {
    nl: 'Hoe wij-zij-denken werkt.',
    en: 'How us–them thinking works.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  intervention: {
    nl: 'Wat men tegen een bron van wij-zij-denken kan doen.',
    en: 'What can be done about a source of us–them thinking.',
    sources: [{ document: 'baarsjes', locator: 'D 2, handelingsschema' }],
  },
  solution: {
    nl: 'Richting waarin een oplossing wordt gezocht.',
    en: 'A direction in which a solution is sought.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'end-state': {
    nl: 'Waar de verhouding van formeel en informeel heen moet.',
    en: 'Where the relation of formal and informal should lead.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  experience: {
    nl: 'Wat iemand heeft meegemaakt.',
    en: 'What someone has gone through.',
    sources: [{ document: 'baarsjes', locator: 'C 3' }],
  },
  perception: {
    nl: 'Het beeld dat iemand van een buurt, groep of partij heeft.',
    en: 'The picture that someone has of a neighbourhood, group or party.',
    sources: [{ document: 'baarsjes', locator: 'B 2.3' }],
  },
  development: {
    nl: 'Wat er in de loop van de tijd verandert.',
    en: 'What changes over time.',
    sources: [{ document: 'baarsjes', locator: 'B 2.2' }],
  },
  function: {
    nl: 'Wat een actor voor anderen doet.',
    en: 'What an actor does for others.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'role-conception': {
    nl: 'Hoe iemand de eigen rol ziet.',
    en: 'How someone sees their own role.',
    sources: [{ document: 'baarsjes', locator: 'C 2' }],
  },
  motivation: {
    nl: 'Wat iemand beweegt om dit te doen.',
    en: 'What moves someone to do this.',
    sources: [{ document: 'baarsjes', locator: 'C 2' }],
  },
  relation: {
    nl: 'Hoe twee partijen zich tot elkaar verhouden.',
    en: 'How two parties relate to each other.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  hybridisation: {
    nl: 'Waar en hoe werelden zich verbinden of vermengen.',
    en: 'Where and how worlds connect or mix.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'area-model': {
    nl: 'Hoe een gebied zijn teams heeft ingericht.',
    en: 'How an area has arranged its teams.',
    sources: [{ document: 'wijktafel', locator: 'Drie verschillende modellen' }],
  },
  'not-told': {
    nl: 'Waarvan de bron zegt dat het niet verteld of toegelicht is.',
    en: 'Of which the source says that it was not told or explained.',
    sources: [{ document: 'baarsjes', locator: 'B 3.2, fase 5' }],
  },
  'research-design': {
    nl: 'Wat het onderzoek vroeg, aan wie, hoe en in welke fase ervan.',
    en: 'What the study asked, whom, how and in which phase of it.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding, onderzoeksopzet' }],
  },
} as const satisfies Definitions<typeof findingCategory>;
