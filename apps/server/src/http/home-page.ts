import type { ClaimKind, Language, LocalText, Study, Tally } from '@samenspel/claims';
import { inScope, type Scope, type Store } from '@samenspel/store';
import type { Caller } from '../access/caller.ts';
import { examplesFor, type Example } from '../examples.ts';
import type { Words } from '../io.ts';
import { html, type Html } from './html.ts';
import { page } from './page.ts';

const words = {
  what: {
    nl: 'Wie werkt met wie samen, in welk gebied en welke fase van ondersteuning, rechtstreeks of via een tussenpersoon, en volgens wie.',
    en: 'Who collaborates with whom, in which area and phase of support, directly or through an intermediary, and according to whom.',
  },
  open: { nl: 'Stel een vraag in GraphiQL', en: 'Ask a question in GraphiQL' },
  glance: { nl: 'In het kort', en: 'At a glance' },
  kind: { nl: 'soort uitspraak', en: 'kind of claim' },
  claims: { nl: 'uit\u00ADspraken', en: 'claims' },
  distinct: { nl: 'zonder herhaling', en: 'without repeats' },
  // Soft hyphens: on a phone the heads are narrower than the words.
  respondents: { nl: 'respon\u00ADdenten', en: 'respon\u00ADdents' },
  groups: { nl: 'groepen', en: 'groups' },
  caution: {
    nl: 'Aantallen zeggen hoeveel er is opgeschreven, niet hoeveel er wordt samengewerkt: de gebieden zijn ongelijk gedocumenteerd.',
    en: 'Counts say how much was written, not how much is collaborated: the areas are documented unequally.',
  },
  areas: { nl: 'Gebieden', en: 'Areas' },
  ask: { nl: 'Vragen om te proberen', en: 'Questions to try' },
  askIn: {
    nl: 'Elke vraag opent in GraphiQL als een query die u kunt draaien en veranderen.',
    en: 'Each opens in GraphiQL as a query that you can run and change.',
  },
  also: { nl: 'Verder', en: 'Also' },
  endpoint: { nl: 'het adres voor programma’s', en: 'the address for programs' },
  terminal: { nl: 'antwoorden op de opdrachtregel', en: 'answers on the command line' },
  empty: {
    nl: 'Er is nog geen onderzoek. Begin er een met',
    en: 'There is no study yet. Start one with',
  },
  nothing: {
    nl: 'Er is niets dat iedereen mag lezen.',
    en: 'There is nothing that everybody may read.',
  },
  more: {
    nl: 'Dit is wat iedereen mag lezen. Met de link die de server bij het starten toont, of met #token=… achter dit adres, ziet u wat u meer mag lezen.',
    en: 'This is what everybody may read. With the link that the server shows when it starts, or with #token=… behind this address, you see what else you may read.',
  },
  refused: {
    nl: 'Het token geldt niet, of niet meer.',
    en: 'The token is not valid, or not any more.',
  },
} as const satisfies Record<string, Words>;

const languages = [
  { language: 'nl', name: 'Nederlands' },
  { language: 'en', name: 'English' },
] as const;

const kinds: readonly { readonly kind: ClaimKind; readonly name: Words }[] = [
  { kind: 'collaboration', name: { nl: 'samenwerkingen', en: 'collaborations' } },
  { kind: 'finding', name: { nl: 'bevindingen', en: 'findings' } },
  { kind: 'position', name: { nl: 'standpunten', en: 'positions' } },
  { kind: 'placement', name: { nl: 'plaatsingen', en: 'placements' } },
  { kind: 'indicator', name: { nl: 'cijfers', en: 'figures' } },
];

/**
 * The plain page at `/`: what this is, the studies at a glance, and queries to try.
 *
 * @param signal ends the reading of the store
 */
export async function homePage(
  store: Store,
  language: Language,
  caller: Caller,
  signal: AbortSignal,
): Promise<string> {
  const say = (key: keyof typeof words) => words[key][language];
  const [known, read] = [caller.scopeOf('public'), caller.scopeOf('analyst')];
  const studies = await store.studies(known, { signal });
  const glances = await Promise.all(
    studies.map((study) => overview({ store, signal }, read, study, language)),
  );
  const queries = await examplesFor(store, caller.scopeOf('researcher'));
  const empty = caller.isKnown
    ? html`<p>${say('empty')} <code>samenspel init my-study</code>.</p>`
    : html`<p>${say('nothing')}</p>`;
  return page({
    language,
    title: 'Samenspel',
    body: html`<nav class="languages">${languages.map((each) => languageLink(each, language))}</nav>
      <header>
        <h1>Samenspel</h1>
        <p class="lead">${say('what')}</p>
        <p><a class="button" href="/graphiql">${say('open')}</a></p>
      </header>
      <main>
        ${
          caller.isKnown
            ? ''
            : html`<p id="see-more">${say('more')}</p>
                <p id="token-refused" hidden>${say('refused')}</p>`
        }
        ${glances.length === 0 ? empty : glances}
        <section>
          <h2>${say('ask')}</h2>
          <p>${say('askIn')}</p>
          <ul class="questions">
            ${queries.map((example) => question(example, language))}
          </ul>
        </section>
        <section>
          <h2>${say('also')}</h2>
          <dl>
            <dt><code>/graphql</code></dt>
            <dd>${say('endpoint')}</dd>
            <dt><code>samenspel query · who · between</code></dt>
            <dd>${say('terminal')}</dd>
          </dl>
        </section>
      </main>`,
  });
}

function languageLink({ language, name }: (typeof languages)[number], current: Language): Html {
  return language === current
    ? html`<a href="/?lang=${language}" lang="${language}" aria-current="true">${name}</a>`
    : html`<a href="/?lang=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
}

function question({ name, title }: Example, language: Language): Html {
  return html`<li><a href="/graphiql#${name}">${title[language]}</a></li>`;
}

/** A store, and what ends the reading of it. */
interface Reading {
  readonly store: Store;
  readonly signal: AbortSignal;
}

/** What a study is, and what is in it where that may be read. */
async function overview(
  reading: Reading,
  read: Scope,
  study: Study,
  language: Language,
): Promise<Html> {
  return html`<section>
    <h2>${textIn(study.title, language)}</h2>
    ${study.description === undefined ? '' : html`<p>${textIn(study.description, language)}</p>`}
    ${inScope(read, study.id) ? await glance(reading, read, study, language) : ''}
  </section>`;
}

async function glance(
  { store, signal }: Reading,
  scope: Scope,
  study: Study,
  language: Language,
): Promise<Html> {
  const rows = await Promise.all(
    kinds.map(async ({ kind, name }) => ({
      name: name[language],
      tally: (await store.count(scope, { study: study.id, kind, groupBy: [] }, { signal })).total,
    })),
  );
  const areas = await store.allEntities(scope, study.id, 'area', { signal });
  const inner = areas.filter((area) => area.kind === 'area' || area.kind === 'municipality');
  const heads = [words.kind, words.claims, words.distinct, words.respondents, words.groups];
  return html`<h3 id="glance-${study.id}">${words.glance[language]}</h3>
    <div class="scroll">
      <table aria-labelledby="glance-${study.id}">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.filter(({ tally }) => tally.claims > 0).map(({ name, tally }) => tallyRow(name, tally, language))}
        </tbody>
      </table>
    </div>
    <p class="caution">${words.caution[language]}</p>
    ${
      inner.length === 0
        ? ''
        : areaList(
            inner.map(({ label }) => textIn(label, language)),
            language,
          )
    }`;
}

function areaList(names: readonly string[], language: Language): Html {
  return html`<h3>${words.areas[language]}</h3>
    <ul class="areas">
      ${names.map((name) => html`<li>${name}</li>`)}
    </ul>`;
}

function tallyRow(
  name: string,
  { claims, distinctClaims, respondents, respondentGroups }: Tally,
  language: Language,
): Html {
  const cells = [claims, distinctClaims, respondents, respondentGroups];
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((cell) => html`<td>${cell.toLocaleString(language)}</td>`)}
  </tr>`;
}

function textIn(text: LocalText, language: Language): string {
  return (language === 'nl' ? (text.nl ?? text.en) : (text.en ?? text.nl)) ?? '';
}
