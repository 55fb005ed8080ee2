import type { ClaimKind, Language, LocalText, Study, Tally } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { examples, type Example } from '../examples.ts';
import type { Words } from '../io.ts';
import type { Served } from './app.ts';
import { html, type Html } from './html.ts';

const scope: Scope = { studies: 'all' };

const words = {
  what: {
    nl: 'Wie werkt met wie samen, in welk gebied en welke fase van ondersteuning, rechtstreeks of via een tussenpersoon, en volgens wie.',
    en: 'Who collaborates with whom, in which area and phase of support, directly or through an intermediary, and according to whom.',
  },
  glance: { nl: 'Het onderzoek in het kort', en: 'The study at a glance' },
  kind: { nl: 'soort uitspraak', en: 'kind of claim' },
  claims: { nl: 'uitspraken', en: 'claims' },
  distinct: { nl: 'zonder herhaling', en: 'restated once' },
  respondents: { nl: 'respondenten', en: 'respondents' },
  groups: { nl: 'groepen', en: 'groups' },
  caution: {
    nl: 'Aantallen zeggen hoeveel er is opgeschreven, niet hoeveel er wordt samengewerkt: de gebieden zijn ongelijk gedocumenteerd.',
    en: 'Counts say how much was written, not how much is collaborated: the areas are documented unequally.',
  },
  areas: { nl: 'Gebieden', en: 'Areas' },
  ask: { nl: 'Vragen om te proberen', en: 'Questions to try' },
  askIn: {
    nl: 'Elke vraag opent in GraphiQL als een query die u kunt veranderen.',
    en: 'Each opens in GraphiQL as a query that you can change.',
  },
  also: { nl: 'Verder', en: 'Also' },
  endpoint: { nl: 'het adres voor programma’s', en: 'the address for programs' },
  terminal: { nl: 'hetzelfde op de opdrachtregel', en: 'the same on the command line' },
  empty: {
    nl: 'Er is nog geen onderzoek. Begin er een met',
    en: 'There is no study yet. Start one with',
  },
} as const satisfies Record<string, Words>;

const kinds: readonly { readonly kind: ClaimKind; readonly name: Words }[] = [
  { kind: 'collaboration', name: { nl: 'samenwerkingen', en: 'collaborations' } },
  { kind: 'finding', name: { nl: 'bevindingen', en: 'findings' } },
  { kind: 'position', name: { nl: 'standpunten', en: 'positions' } },
  { kind: 'placement', name: { nl: 'plaatsingen', en: 'placements' } },
  { kind: 'indicator', name: { nl: 'cijfers', en: 'figures' } },
];

/** The plain page at `/`: what this is, the studies at a glance, and queries to try. */
export async function homePage({ store, language }: Served): Promise<string> {
  const say = (key: keyof typeof words) => words[key][language];
  const studies = await store.studies(scope);
  const glances = await Promise.all(studies.map((study) => glance(store, study, language)));
  const queries = await examples();
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Samenspel</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <header>
          <h1>Samenspel</h1>
          <p class="lead">${say('what')}</p>
          <p class="actions"><a class="button" href="/graphiql">GraphiQL</a></p>
        </header>
        <main>
          ${glances.length === 0 ? html`<p>${say('empty')} <code>samenspel init my-study</code>.</p>` : glances}
          <section>
            <h2>${say('ask')}</h2>
            <p>${say('askIn')}</p>
            <ol class="questions">
              ${queries.map((example) => question(example, language))}
            </ol>
          </section>
          <section>
            <h2>${say('also')}</h2>
            <ul>
              <li><code>/graphql</code>: ${say('endpoint')}</li>
              <li>
                <code>samenspel query</code>, <code>samenspel who</code>,
                <code>samenspel between</code>: ${say('terminal')}
              </li>
            </ul>
          </section>
        </main>
      </body>
    </html> `.html;
}

function question({ name, title }: Example, language: Language): Html {
  return html`<li><a href="/graphiql#${name}">${title[language]}</a></li>`;
}

async function glance(store: Store, study: Study, language: Language): Promise<Html> {
  const rows = await Promise.all(
    kinds.map(async ({ kind, name }) => ({
      name: name[language],
      tally: (await store.count(scope, { study: study.id, kind, groupBy: [] })).total,
    })),
  );
  const areas = await store.allEntities(scope, study.id, 'area');
  const inner = areas.filter((area) => area.kind === 'area' || area.kind === 'municipality');
  const heads = [words.kind, words.claims, words.distinct, words.respondents, words.groups];
  return html`<section>
    <h2>${textIn(study.title, language)}</h2>
    ${study.description === undefined ? '' : html`<p>${textIn(study.description, language)}</p>`}
    <table>
      <caption>
        ${words.glance[language]}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.filter(({ tally }) => tally.claims > 0).map(({ name, tally }) => tallyRow(name, tally))}
      </tbody>
    </table>
    <p class="caution">${words.caution[language]}</p>
    ${inner.length === 0 ? '' : html`<p>${words.areas[language]}: ${inner.map(({ label }) => textIn(label, language)).join(', ')}.</p>`}
  </section>`;
}

function tallyRow(
  name: string,
  { claims, distinctClaims, respondents, respondentGroups }: Tally,
): Html {
  const cells = [claims, distinctClaims, respondents, respondentGroups];
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

function textIn(text: LocalText, language: Language): string {
  return (language === 'nl' ? (text.nl ?? text.en) : (text.en ?? text.nl)) ?? '';
}

const style = `
:root { --ink: #1d2330; --soft: #5a6376; --line: #d9dee7; --accent: #0b6e69; --ground: #fbfbf9; --paper: #fff; color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf0; --soft: #a7b0c2; --line: #343b4a; --accent: #56c2ba; --ground: #14171e; --paper: #1b1f28 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.6 system-ui, "Open Sans", "Segoe UI", sans-serif }
header, main { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 3.5rem }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 .75rem; letter-spacing: -.02em }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem }
.lead { font-size: 1.2rem; color: var(--soft); margin: 0 0 1.5rem; text-wrap: pretty }
.button { display: inline-block; padding: .55rem 1.1rem; border-radius: .5rem; background: var(--accent); color: var(--ground); text-decoration: none; font-weight: 600 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 .5rem; background: var(--paper); font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem }
th, td { text-align: right; padding: .45rem .75rem; border-bottom: 1px solid var(--line); font-weight: 400 }
thead th { color: var(--soft); font-size: .85rem }
th:first-child { text-align: left }
.caution { color: var(--soft); font-size: .92rem; margin-top: .25rem }
.questions { padding-left: 1.4rem }
.questions li { margin: .3rem 0 }
a { color: var(--accent) }
code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .05rem .3rem }
main { padding-bottom: 4rem }
`;
