import type { Definitions } from '../definition.ts';
import type { collaborationForm } from '../schemes/collaboration-form.ts';

export const collaborationFormDefinitions = {
  information: {
    nl: 'Vragen naar of geven van wat men weet, zoals over een huishouden of een aanbod.',
    en: 'Asking for or giving what one knows, such as about a household or an offer.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 2' }],
    closeMatch: ['https://schema.org/InformAction'],
  },
  signal: {
    nl: 'Doorgeven dat er ergens iets mis lijkt.',
    en: 'Passing on that something seems wrong somewhere.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
  referral: {
    nl: 'Iemand naar een andere partij sturen.',
    en: 'Sending someone to another party.',
    sources: [{ document: 'baarsjes', locator: 'B 2.4' }],
  },
  matching: {
    nl: 'Een vrijwilliger, maatje of andere hulp bij iemand zoeken.',
    en: 'Finding a volunteer, buddy or other help for someone.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 4' }],
  },
  planning: {
    nl: 'Samen een plan maken of taken verdelen.',
    en: 'Making a plan or dividing tasks together.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 3' }],
    closeMatch: ['https://schema.org/PlanAction'],
  },
  support: {
    nl: 'Samen of naast elkaar een huishouden helpen.',
    en: 'Helping a household together or side by side.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 4' }],
  },
  feedback: {
    nl: 'Laten weten hoe het afliep.',
    en: 'Letting know how it ended.',
    sources: [
      { document: 'baarsjes', locator: 'B 3.1, fase 6' },
      { document: 'baarsjes', locator: 'C 3' },
    ],
  },
  evaluation: {
    nl: 'Samen terugkijken op hulp of samenwerking.',
    en: 'Looking back together on help or collaboration.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 6' }],
  },
  meeting: {
    nl: 'Met elkaar overleggen, eenmalig of geregeld.',
    en: 'Consulting each other, once or regularly.',
    sources: [{ document: 'baarsjes', locator: 'C 3' }],
  },
  funding: {
    nl: 'Geld geven voor werk van een ander.',
    en: 'Giving money for the work of another.',
    sources: [
      { document: 'baarsjes', locator: 'A 3' },
      { document: 'baarsjes', locator: 'B 2.1' },
    ],
    closeMatch: ['https://schema.org/Grant'],
  },
  intake: {
    nl: 'Een eerste gesprek om te horen wat iemand nodig heeft.',
    en: 'A first talk to hear what someone needs.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  handover: {
    nl: 'De zorg of verantwoordelijkheid voor iemand overdragen.',
    en: 'Passing on the care or responsibility for someone.',
    sources: [{ document: 'baarsjes', locator: 'B 4.4' }],
    closeMatch: ['https://schema.org/TransferAction'],
  },
  introduction: {
    nl: 'Mensen of partijen aan elkaar voorstellen.',
    en: 'Introducing people or parties to each other.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.6' },
      { document: 'baarsjes', locator: 'C 3' },
    ],
  },
  mediation: {
    nl: 'Tussen partijen bemiddelen.',
    en: 'Mediating between parties.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  advocacy: {
    nl: 'Bij een ander voor iemand opkomen.',
    en: 'Standing up for someone with another party.',
    sources: [{ document: 'oud-noord', locator: 'Abstract' }],
  },
  learning: {
    nl: 'Van en met elkaar leren.',
    en: 'Learning from and with each other.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  facilitation: {
    nl: 'Een ander ruimte, middelen of begeleiding geven om iets te doen.',
    en: 'Giving another the room, means or guidance to do something.',
    sources: [{ document: 'baarsjes', locator: 'B 2.4' }],
  },
  engagement: {
    nl: 'Een ander bij het werk betrekken.',
    en: 'Bringing another into the work.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
} as const satisfies Definitions<typeof collaborationForm>;
