import type { Definitions } from '../definition.ts';
import type { actorKind } from '../schemes/actor-kind.ts';

/** The informal kinds of actor. */
export const informalKinds = {
  informal: {
    nl: 'Partij die helpt of organiseert zonder formele opdracht. Brede en diverse categorie, van familie tot vrijwilligersorganisatie.',
    en: 'A party that helps or organises without a formal assignment. A broad and diverse category, from family to volunteer organisation.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'own-network': {
    nl: 'De mensen om een huishouden heen: familie, vrienden, kennissen. Of dit informele ondersteuning is, wordt verschillend gezien.',
    en: 'The people around a household: family, friends, acquaintances. Whether this is informal support is seen differently.',
    sources: [
      { document: 'baarsjes', locator: 'B 3' },
      { document: 'baarsjes', locator: 'B 2.1' },
    ],
  },
  family: {
    nl: 'Familieleden van een huishouden.',
    en: 'Relatives of a household.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  friends: {
    nl: 'Vrienden en kennissen van een huishouden.',
    en: 'Friends and acquaintances of a household.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'informal-carer': {
    nl: 'Iemand die langdurig voor een naaste zorgt.',
    en: 'Someone who cares for a close one over a long time.',
    sources: [{ document: 'baarsjes', locator: 'B 2.3' }],
  },
  'lightly-organised-party': {
    nl: 'Informele partij met weinig organisatie, die vooral in en vanuit de leefwereld handelt.',
    en: 'An informal party with little organisation, which acts mainly in and from everyday life.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.5' },
      { document: 'baarsjes', locator: 'C 1' },
    ],
  },
  'local-resident': {
    nl: 'Iemand uit de buurt die iets voor een ander of voor de buurt doet, meldt of weet.',
    en: 'Someone from the neighbourhood who does, reports or knows something for another or for the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1' }],
  },
  neighbours: {
    nl: 'De mensen die naast of dicht bij een huishouden wonen.',
    en: 'The people who live next to or near a household.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'active-resident': {
    nl: 'Bewoner die zich op eigen initiatief voor de buurt inzet.',
    en: 'A resident who works for the neighbourhood on own initiative.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'residents-initiative': {
    nl: 'Activiteit of voorziening die bewoners zelf opzetten en dragen.',
    en: 'An activity or provision that residents set up and carry themselves.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'organised-party': {
    nl: 'Informele partij met een organisatie, aanspreekpunten en vaak professionele begeleiding; hier werken professionals het liefst mee.',
    en: 'An informal party with an organisation, contact points and often professional guidance; the kind that professionals prefer.',
    sources: [{ document: 'baarsjes', locator: 'D 1' }],
  },
  'volunteer-organisation': {
    nl: 'Organisatie die vrijwilligers werft, begeleidt en aan hulpvragers koppelt.',
    en: 'An organisation that recruits and guides volunteers and matches them to people who ask for help.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/NGO'],
  },
  'buddy-project': {
    nl: 'Project dat een vrijwilliger als maatje aan een deelnemer koppelt, met professionele begeleiding.',
    en: 'A project that matches a volunteer as a buddy to a participant, with professional guidance.',
    sources: [{ document: 'baarsjes', locator: 'C Afbakening en respondenten' }],
  },
  'house-of-the-neighbourhood': {
    nl: 'Plek in de wijk voor ontmoeting, activiteiten, cursussen en hulp, gedragen door vrijwilligers en een welzijnsorganisatie.',
    en: 'A place in the neighbourhood for meeting, activities, courses and help, carried by volunteers and a welfare organisation.',
    sources: [
      { document: 'baarsjes', locator: 'B 3' },
      { document: 'baarsjes', locator: 'A 7' },
    ],
    closeMatch: ['https://schema.org/CivicStructure'],
  },
  'learning-community': {
    nl: 'Gemeenschap waarin mensen zonder werk leren, werken en initiatieven ontwikkelen, zoals het Productiehuis.',
    en: 'A community in which people without work learn, work and develop initiatives, such as the Productiehuis.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'food-bank': {
    nl: 'Organisatie die voedsel uitdeelt aan huishoudens met te weinig geld.',
    en: 'An organisation that hands out food to households with too little money.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  volunteer: {
    nl: 'Iemand die zich onbetaald inzet, al dan niet met begeleiding.',
    en: 'Someone who contributes unpaid, with or without guidance.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  buddy: {
    nl: 'Vrijwilliger die een vaste deelnemer gezelschap en steun geeft.',
    en: 'A volunteer who gives one participant company and support.',
    sources: [{ document: 'baarsjes', locator: 'B 2.6' }],
  },
  'volunteer-coordinator': {
    nl: 'Iemand die vrijwilligers werft, begeleidt en koppelt, betaald of onbetaald, vaak in dienst van een formele organisatie. Het onderzoek bevraagt hen als informele partij; de schakel zijn is een positie.',
    en: 'Someone who recruits, guides and matches volunteers, paid or unpaid, often employed by a formal organisation. The study interviews them as an informal party; being the link is a position.',
    sources: [
      { document: 'baarsjes', locator: 'C Afbakening en respondenten' },
      { document: 'purmerend', locator: 'Informele organisaties' },
    ],
  },
  'walk-in-coordinator': {
    nl: 'Vrijwilliger die een inloopspreekuur organiseert, bezoekers aanhoort en hen aan een vrijwilliger of professional koppelt.',
    en: 'A volunteer who organises a walk-in consultation, hears visitors and matches them to a volunteer or a professional.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  'residents-organisation': {
    nl: 'Organisatie van en voor bewoners van een buurt.',
    en: 'An organisation of and for the residents of a neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'neighbourhood-organisation': {
    nl: 'Organisatie die in en voor een buurt werkt, door wie zij ook is opgezet.',
    en: 'An organisation that works in and for a neighbourhood, whoever set it up.',
    sources: [{ document: 'baarsjes', locator: 'B 4.2' }],
  },
  'self-organisation': {
    nl: 'Organisatie van een groep die haar eigen mensen ondersteunt.',
    en: 'An organisation of a group that supports its own people.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'migrant-self-organisation': {
    nl: 'Zelforganisatie van mensen met een migratieachtergrond.',
    en: 'A self-organisation of people with a migration background.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbekendheid' }],
  },
  association: {
    nl: 'Groep met leden rond een gezamenlijke bezigheid of herkomst.',
    en: 'A group with members around a common pursuit or origin.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'sports-club': {
    nl: 'Vereniging voor sport.',
    en: 'An association for sport.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/SportsClub'],
  },
  'ethnic-association': {
    nl: 'Vereniging van mensen met dezelfde herkomst.',
    en: 'An association of people of the same origin.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'shopping-street-association': {
    nl: 'Vereniging van ondernemers en bewoners van een winkelstraat.',
    en: 'An association of entrepreneurs and residents of a shopping street.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'faith-community': {
    nl: 'Gemeenschap rond een geloof, met haar gebouw en haar hulp aan mensen.',
    en: 'A community around a faith, with its building and its help to people.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  church: {
    nl: 'Christelijke gemeenschap of haar kerk.',
    en: 'A Christian community or its church.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/Church'],
  },
  mosque: {
    nl: 'Islamitische gemeenschap of haar moskee.',
    en: 'A Muslim community or its mosque.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
    closeMatch: ['https://schema.org/Mosque'],
  },
  peers: {
    nl: 'Mensen in dezelfde situatie die elkaar steunen.',
    en: 'People in the same situation who support each other.',
    sources: [{ document: 'baarsjes', locator: 'B 3' }],
  },
  'meeting-place': {
    nl: 'Plek die bewoners zelf draaien om elkaar te ontmoeten.',
    en: 'A place that residents run themselves to meet each other.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  'social-entrepreneur': {
    nl: 'Ondernemer met een maatschappelijk doel.',
    en: 'An entrepreneur with a social aim.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'local-entrepreneur': {
    nl: 'Ondernemer of winkelier in de buurt.',
    en: 'An entrepreneur or shopkeeper in the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  freelancer: {
    nl: 'Zelfstandige zonder personeel die niet stelselmatig wordt ingezet.',
    en: 'A self-employed person who is not deployed systematically.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'experience-worker': {
    nl: 'Iemand die anderen helpt vanuit eigen ervaring met dezelfde problemen.',
    en: 'Someone who helps others from own experience of the same problems.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'key-figure': {
    nl: 'Iemand die veel mensen in de buurt kent en vertrouwd wordt.',
    en: 'Someone who knows many people in the neighbourhood and is trusted.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onbestemdheid' },
      { document: 'overview', locator: 'Beperkte hybridisering' },
    ],
  },
} as const satisfies Partial<Definitions<typeof actorKind>>;
