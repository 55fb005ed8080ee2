import { readFileSync, writeFileSync } from 'node:fs';
import { startNeo4j } from '@samenspel/neo4j';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { study } from '@samenspel/wijkteamonderzoek';
import { cypherAnswers, withCypherAnswers } from './cypher-page.ts';

// Makes the answers in docs/data-model.md anew, from the study that ships in a Neo4j that is started for it. Run by
// npm run docs in packages/store-neo4j.
const place = new URL('../../../docs/data-model.md', import.meta.url);
const server = await startNeo4j();
try {
  const store = await openNeo4jStore(server);
  await store.write(
    study.study,
    study.notes.map((put) => ({ put })),
  );
  await store.close();
  const page = readFileSync(place, 'utf8');
  writeFileSync(place, withCypherAnswers(page, await cypherAnswers(page, server)));
} finally {
  await server.stop();
}
