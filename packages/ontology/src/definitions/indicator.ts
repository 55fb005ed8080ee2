import type { Definitions } from '../definition.ts';
import type { indicator } from '../schemes/indicator.ts';

export const indicatorDefinitions = {
  population: {
    nl: 'Hoeveel mensen er wonen, van welke leeftijd, en hoe dat verandert.',
    en: 'How many people live there, of what age, and how that changes.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  inhabitants: {
    nl: 'Het aantal mensen dat er woont.',
    en: 'The number of people who live there.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'share-of-city': {
    nl: 'Deel van de inwoners van de stad dat er woont.',
    en: "The part of the city's inhabitants who live there.",
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'population-growth': {
    nl: 'Verandering van het aantal inwoners over een periode.',
    en: 'The change of the number of inhabitants over a period.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'age-0-17': {
    nl: 'Deel van de inwoners, of hun verandering, tot en met 17 jaar.',
    en: 'The part of the inhabitants, or their change, up to 17 years.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'age-18-24': {
    nl: 'Deel van de inwoners, of hun verandering, van 18 tot en met 24 jaar.',
    en: 'The part of the inhabitants, or their change, from 18 to 24 years.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'age-18-64': {
    nl: 'Deel van de inwoners, of hun verandering, van 18 tot en met 64 jaar.',
    en: 'The part of the inhabitants, or their change, from 18 to 64 years.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'age-65-plus': {
    nl: 'Deel van de inwoners, of hun verandering, van 65 jaar en ouder.',
    en: 'The part of the inhabitants, or their change, of 65 years and over.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'new-urbanites': {
    nl: 'Deel van de inwoners dat voor studie of werk van buiten de stad kwam.',
    en: 'The part of the inhabitants who came from outside the city for study or work.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  origin: {
    nl: 'Waar inwoners of hun ouders vandaan komen.',
    en: 'Where inhabitants or their parents come from.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'no-migration-background': {
    nl: 'Deel van de inwoners zonder migratieachtergrond.',
    en: 'The part of the inhabitants without a migration background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'migration-background': {
    nl: 'Deel van de inwoners met een migratieachtergrond.',
    en: 'The part of the inhabitants with a migration background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  surinamese: {
    nl: 'Deel van de inwoners met een Surinaamse achtergrond.',
    en: 'The part of the inhabitants with a Surinamese background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  antillean: {
    nl: 'Deel van de inwoners met een Antilliaanse achtergrond.',
    en: 'The part of the inhabitants with an Antillean background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  turkish: {
    nl: 'Deel van de inwoners met een Turkse achtergrond.',
    en: 'The part of the inhabitants with a Turkish background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  moroccan: {
    nl: 'Deel van de inwoners met een Marokkaanse achtergrond.',
    en: 'The part of the inhabitants with a Moroccan background.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'other-non-western': {
    nl: 'Deel van de inwoners met een andere niet-westerse achtergrond, zoals de bron indeelt.',
    en: 'The part of the inhabitants with another non-Western background, as the source divides.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  western: {
    nl: 'Deel van de inwoners met een westerse migratieachtergrond, zoals de bron indeelt.',
    en: 'The part of the inhabitants with a Western migration background, as the source divides.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'ethnic-diversity': {
    nl: 'Hoe gemengd de bevolking naar herkomst is.',
    en: 'How mixed the population is by origin.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  housing: {
    nl: 'Woningen, hun prijs en wie er wil verhuizen.',
    en: 'Homes, their price and who wants to move.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'added-homes': {
    nl: 'Aantal woningen dat er in een periode bij komt.',
    en: 'The number of homes that are added in a period.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'social-rent': {
    nl: 'Aantal of deel van de woningen dat sociaal wordt verhuurd.',
    en: 'The number or part of homes let as social housing.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'owner-occupied': {
    nl: 'Aantal of deel van de woningen waarvan de bewoner eigenaar is.',
    en: 'The number or part of homes owned by who lives there.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'house-prices': {
    nl: 'Wat woningen kosten, of hoe dat verandert.',
    en: 'What homes cost, or how that changes.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'inclination-to-move': {
    nl: 'Deel van de inwoners dat wil verhuizen.',
    en: 'The part of the inhabitants who want to move.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'work-and-education': {
    nl: 'Werk, bedrijven en opleiding van de inwoners.',
    en: 'Work, businesses and education of the inhabitants.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'jobs-per-1000': {
    nl: 'Aantal banen per duizend inwoners.',
    en: 'The number of jobs per thousand inhabitants.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'freelancers-of-city': {
    nl: 'Deel van de zelfstandigen zonder personeel van de stad dat hier gevestigd is.',
    en: "The part of the city's self-employed without staff who are based here.",
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'freelance-businesses': {
    nl: 'Deel van de bedrijven dat uit één zelfstandige bestaat.',
    en: 'The part of the businesses that consist of one self-employed person.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'low-education': {
    nl: 'Deel van de inwoners met een lage opleiding.',
    en: 'The part of the inhabitants with a low level of education.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'youth-unemployment': {
    nl: 'Deel van de jongeren zonder werk.',
    en: 'The part of the young people without work.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  income: {
    nl: 'Wat huishoudens te besteden hebben en wie hulp krijgt.',
    en: 'What households have to spend and who gets help.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'minimum-income-households': {
    nl: 'Deel van de huishoudens met een minimuminkomen.',
    en: 'The part of the households on a minimum income.',
    sources: [
      { document: 'baarsjes', locator: 'A 1' },
      { document: 'baarsjes', locator: 'A 2' },
    ],
  },
  'minimum-income-youth': {
    nl: 'Deel van de jongeren dat in een minimahuishouden leeft.',
    en: 'The part of the young people who live in a household on a minimum income.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'hidden-poverty': {
    nl: 'Armoede die niet zichtbaar is.',
    en: 'Poverty that does not show.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'social-assistance': {
    nl: 'Deel van de inwoners met een bijstandsuitkering.',
    en: 'The part of the inhabitants on social assistance.',
    sources: [
      { document: 'baarsjes', locator: 'A 1' },
      { document: 'baarsjes', locator: 'A 2' },
    ],
  },
  'debt-assistance': {
    nl: 'Deel van de inwoners in de schuldhulpverlening.',
    en: 'The part of the inhabitants in debt assistance.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'low-income-groups': {
    nl: 'Hoe sterk lage inkomens vertegenwoordigd zijn.',
    en: 'How strongly low incomes are represented.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'income-inequality': {
    nl: 'Hoe ver inkomens uit elkaar liggen.',
    en: 'How far incomes lie apart.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  participation: {
    nl: 'Meedoen aan de samenleving en aan de buurt.',
    en: 'Taking part in society and in the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'participation-and-self-reliance': {
    nl: 'Score op de gemeentelijke maten van participatie en zelfredzaamheid.',
    en: 'The score on the municipal measures of participation and self-reliance.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'social-cohesion': {
    nl: 'Rapportcijfer voor hoe bewoners met elkaar omgaan.',
    en: 'A mark out of ten for how residents get on with each other.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'societal-participation': {
    nl: 'Deel van de inwoners dat maatschappelijk meedoet.',
    en: 'The part of the inhabitants who take part in society.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'civic-engagement': {
    nl: 'Deel van de inwoners dat zich voor stad of buurt inzet.',
    en: 'The part of the inhabitants who work for the city or neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  volunteering: {
    nl: 'Deel van de inwoners dat vrijwilligerswerk doet.',
    en: 'The part of the inhabitants who do volunteer work.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'informal-care': {
    nl: 'Deel van de inwoners dat mantelzorg geeft.',
    en: 'The part of the inhabitants who give informal care.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  liveability: {
    nl: 'Hoe bewoners hun buurt vinden, en hoe veilig die is.',
    en: 'What residents think of their neighbourhood, and how safe it is.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  'neighbourhood-satisfaction': {
    nl: 'Hoe tevreden inwoners zijn met hun buurt of woning.',
    en: 'How satisfied inhabitants are with their neighbourhood or home.',
    sources: [
      { document: 'baarsjes', locator: 'A 1' },
      { document: 'baarsjes', locator: 'A 4' },
    ],
  },
  'neighbourhood-improving': {
    nl: 'Deel van de inwoners dat de buurt ziet vooruitgaan.',
    en: 'The part of the inhabitants who see the neighbourhood improve.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  tensions: {
    nl: 'Spanningen tussen groepen bewoners.',
    en: 'Tensions between groups of residents.',
    sources: [
      { document: 'baarsjes', locator: 'A 1' },
      { document: 'baarsjes', locator: 'A 4' },
    ],
  },
  'neighbour-nuisance': {
    nl: 'Hoeveel last inwoners hebben van buren.',
    en: 'How much trouble inhabitants have from neighbours.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  'hospitality-nuisance': {
    nl: 'Hoeveel last inwoners hebben van horeca.',
    en: 'How much trouble inhabitants have from bars and restaurants.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  'youth-nuisance': {
    nl: 'Hoeveel last inwoners hebben van jongeren.',
    en: 'How much trouble inhabitants have from young people.',
    sources: [{ document: 'baarsjes', locator: 'A 4' }],
  },
  'feeling-unsafe': {
    nl: 'Hoe vaak inwoners zich onveilig voelen.',
    en: 'How often inhabitants feel unsafe.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'youth-suspects': {
    nl: 'Deel van de jongeren dat als verdachte geregistreerd staat.',
    en: 'The part of the young people registered as suspects.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'well-being': {
    nl: 'Hoe het met inwoners gaat en welke hulp zij gebruiken.',
    en: 'How inhabitants are doing and which help they use.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'vulnerable-position': {
    nl: 'Hoe kwetsbaar inwoners sociaal en economisch zijn.',
    en: 'How vulnerable inhabitants are socially and economically.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  'households-with-schemes': {
    nl: 'Deel van de huishoudens dat ten minste één regeling gebruikt, voor zorg, geld, jeugd, school of werk.',
    en: 'The part of the households that use at least one scheme, for care, money, youth, school or work.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'five-or-more-schemes': {
    nl: 'Van de huishoudens met een regeling het deel dat er vijf of meer heeft.',
    en: 'Of the households with a scheme, the part with five or more.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'samendoen-families': {
    nl: 'Deel van de gezinnen dat een SamenDOEN-team bijstaat.',
    en: 'The part of the families that a SamenDOEN team assists.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'very-lonely': {
    nl: 'Deel van de inwoners dat grote eenzaamheid voelt.',
    en: 'The part of the inhabitants who feel great loneliness.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
  'no-control': {
    nl: 'Deel van de inwoners dat het eigen leven niet in de hand heeft.',
    en: 'The part of the inhabitants who feel no control over their lives.',
    sources: [{ document: 'baarsjes', locator: 'A 5' }],
  },
} as const satisfies Definitions<typeof indicator>;
