import type { FastifyInstance } from 'fastify';

/** Where the script of the pages is. */
export const pageScriptPath = '/assets/token.js';

/** Under this name the pages keep the token for as long as their tab is open. */
const tokenKey = 'samenspel-token';

/**
 * Takes the token from the fragment, which no server and no log sees, out of the address bar and into the tab. Where
 * the page shows only what everybody may see, it is asked for again with the token.
 */
const script = `'use strict';
const key = ${JSON.stringify(tokenKey)};

function take() {
  const parts = location.hash.slice(1).split('&');
  const given = parts.find((part) => part.startsWith('token='));
  if (given === undefined) return;
  sessionStorage.setItem(key, given.slice('token='.length));
  const rest = parts.filter((part) => part !== given).join('&');
  const address = location.pathname + location.search + (rest === '' ? '' : '#' + rest);
  history.replaceState(history.state, '', address);
}

async function show() {
  const token = sessionStorage.getItem(key);
  if (token === null || document.getElementById('see-more') === null) return;
  const answer = await fetch(location.pathname + location.search, {
    cache: 'no-store',
    headers: { accept: 'text/html', authorization: 'Bearer ' + token },
  });
  if (answer.status === 401) {
    sessionStorage.removeItem(key);
    document.getElementById('token-refused').hidden = false;
  }
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.body.replaceWith(document.adoptNode(page.body));
}

take();
document.addEventListener('DOMContentLoaded', show);
addEventListener('hashchange', () => {
  take();
  void show();
});
`;

/** Serves the script of the pages. */
export function addPageScript(app: FastifyInstance): void {
  app.get(pageScriptPath, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  );
}
