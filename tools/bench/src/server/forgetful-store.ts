import type { Store } from '@samenspel/store';
import { openNeo4jStore as open, type Neo4jOptions } from '@samenspel/store-neo4j';

/** Opens a store that remembers no records. */
export function openNeo4jStore(options: Neo4jOptions): Promise<Store> {
  return open({ ...options, remembered: 0 });
}
