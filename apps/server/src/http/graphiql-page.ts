import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Store } from '@samenspel/store';
import { exampleVariables, examplesFor } from '../examples.ts';
import type { Caller } from '../access/caller.ts';
import { html } from './html.ts';
import { pageScriptPath } from './page-script.ts';

const script = fileURLToPath(new URL('../../dist/graphiql/page.js', import.meta.url));

/** The page of GraphiQL with a tab per query to try; `/graphiql#<name>` opens with that one in front. */
export async function graphiqlPage(store: Store, caller: Caller): Promise<string> {
  if (!existsSync(script)) {
    return html`<!doctype html><title>Samenspel</title>
      <p>GraphiQL is not built. Run <code>npm run build</code>.</p>`.html;
  }
  // The queries to try show who says something.
  const scope = caller.scopeOf('researcher');
  const asked = await exampleVariables(store, scope);
  const variables = asked && JSON.stringify(asked, undefined, 2);
  const queries = JSON.stringify(
    (await examplesFor(store, scope)).map(({ name, query }) => ({ name, query, variables })),
  );
  // Only `<` could end the script element; as an escape it stays the same JSON.
  const data = { html: queries.replaceAll('<', '\\u003c') };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>GraphiQL · Samenspel</title>
        <script src="${pageScriptPath}"></script>
        <link rel="stylesheet" href="/graphiql/assets/page.css" />
        <style>
          html,
          body,
          #graphiql {
            height: 100%;
            margin: 0;
          }
          .graphiql-logo a {
            color: inherit;
            font-weight: 600;
            text-decoration: none;
          }
          /* On a phone the query stands above its answer. */
          @media (max-width: 40rem) {
            #graphiql .graphiql-sidebar,
            #graphiql .graphiql-horizontal-drag-bar {
              display: none !important;
            }
            #graphiql .graphiql-main {
              width: 100%;
            }
            #graphiql .graphiql-sessions {
              margin: 0 !important;
            }
            #graphiql #graphiql-session {
              flex-direction: column !important;
            }
            #graphiql #graphiql-session > * {
              flex: 1 1 50% !important;
              min-height: 0;
            }
          }
        </style>
      </head>
      <body>
        <div id="graphiql"></div>
        <script type="application/json" id="queries">
          ${data}
        </script>
        <script type="module" src="/graphiql/assets/page.js"></script>
      </body>
    </html> `.html;
}
