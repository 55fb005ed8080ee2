import { providedNeo4j } from '@samenspel/neo4j/test';
import { emptied } from '../../../packages/store-neo4j/test/servers.ts';
import { injection } from './injection.ts';

injection(async () => {
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  await emptied(server);
  const { uri, user, password } = server;
  return { type: 'neo4j', uri, user, password };
});
