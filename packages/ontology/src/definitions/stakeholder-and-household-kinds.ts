import type { Definitions } from '../definition.ts';
import type { actorKind } from '../schemes/actor-kind.ts';

/** The kinds of stakeholder and of household. */
export const stakeholderAndHouseholdKinds = {
  stakeholder: {
    nl: 'Iemand die vanuit beleid of leiding een visie heeft op de samenwerking, op enige afstand van de uitvoering.',
    en: 'Someone with a view of the collaboration from policy or management, at some distance from the work itself.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'team-leader': {
    nl: 'Leidinggevende van een wijkteam.',
    en: 'The head of a neighbourhood team.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  quartermaster: {
    nl: 'Iemand die de samenwerking in de wijkzorg in een gebied op gang brengt.',
    en: 'Someone who gets the collaboration in neighbourhood care going in an area.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'area-broker': {
    nl: 'Iemand die voor de gemeente bewoners, organisaties en bestuur in een gebied bij elkaar brengt.',
    en: 'Someone who brings residents, organisations and government together in an area for the municipality.',
    sources: [{ document: 'baarsjes', locator: 'Onderzoeksopzet' }],
  },
  'area-coordinator': {
    nl: 'Iemand die voor de gemeente de inzet in een gebied coördineert.',
    en: 'Someone who coordinates the work in an area for the municipality.',
    sources: [{ document: 'baarsjes', locator: 'B 2.4' }],
  },
  'policy-maker': {
    nl: 'Iemand die het beleid bepaalt waarbinnen beide werelden werken.',
    en: 'Someone who sets the policy within which both worlds work.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  manager: {
    nl: 'Leidinggevende van een organisatie of een deel daarvan.',
    en: 'The head of an organisation or of a part of it.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'table-organiser': {
    nl: 'Iemand die wijktafels organiseert en zo partijen bij elkaar brengt.',
    en: 'Someone who organises neighbourhood tables and so brings parties together.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbekendheid' }],
  },
  household: {
    nl: 'De mensen die samen wonen en om wie het in de ondersteuning gaat.',
    en: 'The people who live together and whom the support is about.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  client: {
    nl: 'Iemand die ondersteuning krijgt.',
    en: 'Someone who receives support.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  resident: {
    nl: 'Iemand die in het gebied woont, los van wat die voor anderen doet.',
    en: 'Someone who lives in the area, whatever they do for others.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'residents-group': {
    nl: 'Groep bewoners die iets deelt, zoals herkomst of hoe lang men er woont.',
    en: 'A group of residents with something in common, such as origin or how long they have lived there.',
    sources: [{ document: 'baarsjes', locator: 'B 2.2' }],
    closeMatch: ['http://xmlns.com/foaf/0.1/Group'],
  },
  'hard-to-reach-household': {
    nl: 'Huishouden dat hulp nodig lijkt te hebben en met formele partijen niet in contact komt.',
    en: 'A household that seems to need help and does not come into contact with formal parties.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
  'family-with-children': {
    nl: 'Huishouden met kinderen.',
    en: 'A household with children.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
} as const satisfies Partial<Definitions<typeof actorKind>>;
