import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const workers = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/graphiql/assets/${workers[label] ?? 'editor.worker.js'}`),
};

/** The token that the pages keep for as long as their tab is open, and what is sent with each request because of it. */
const token = sessionStorage.getItem('samenspel-token');
const headers = token === null ? {} : { authorization: `Bearer ${token}` };

/** The page as who has the token sees it; without one, or with one that is not valid any more, it is this one. */
async function ownPage() {
  if (token === null) return document;
  const answer = await fetch(location.pathname, {
    cache: 'no-store',
    headers: { ...headers, accept: 'text/html' },
  });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : document;
}

/** The queries to try, as the server wrote them into the page: a tab each. */
const tabs = JSON.parse((await ownPage()).getElementById('queries').textContent);
const root = document.getElementById('graphiql');

/** `/graphiql#<name>` opens with that query in front. */
const asked = decodeURIComponent(location.hash.slice(1));
const first = tabs.filter(({ name }) => name === asked);
const ordered = [...first, ...tabs.filter(({ name }) => name !== asked)];

createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql', headers })}
    defaultTabs={ordered.map(({ query, variables }) => ({ query, variables }))}
    // Tabs are those of the page: what was typed last time must not hide the queries to try.
    storage={memoryStorage()}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>
      <a href="/">Samenspel</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);

function memoryStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
