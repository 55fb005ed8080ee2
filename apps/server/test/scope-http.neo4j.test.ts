import { openEmptyStore } from '../../../packages/store-neo4j/test/servers.ts';
import { scopeOverHttp } from './scope-over-http.ts';

scopeOverHttp(() => openEmptyStore(), 10);
