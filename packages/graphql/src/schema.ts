import type { GraphQLSchema } from 'graphql';
import { createBuilder } from './builder.ts';
import { defineClaim } from './claims/claim.ts';
import { defineCollaboration } from './claims/collaboration.ts';
import { defineFinding } from './claims/finding.ts';
import { defineIndicator } from './claims/indicator.ts';
import { definePositionAndPlacement } from './claims/position-and-placement.ts';
import { defineGroups } from './counting/groups.ts';
import { defineTally } from './counting/tally.ts';
import { defineEntities } from './entities/entities.ts';
import { defineStudy } from './entities/study.ts';
import { defineFilters } from './filters/filter-input.ts';
import { defineClaimConnections } from './pages/claim-connections.ts';
import { defineClaimQueries } from './pages/claim-queries.ts';
import { definePageInfo } from './pages/connection.ts';
import { defineEntityQueries } from './pages/entity-queries.ts';
import { defineLookup } from './questions/lookup.ts';
import { defineOverviews } from './questions/overviews.ts';
import { defineSearch } from './questions/search.ts';
import { declareTypes } from './types.ts';

/** Builds the schema; it holds no state, so one is enough for all requests. */
export function buildSchema(): GraphQLSchema {
  const builder = createBuilder();
  const types = declareTypes(builder);
  const filters = defineFilters(builder, types);
  const lists = defineClaimConnections(builder, types, filters);
  builder.queryType({ description: 'What can be asked of the studies that you may see.' });
  definePageInfo(builder, types);
  defineLookup(builder, types);
  defineStudy(builder, types);
  defineEntities(builder, types);
  defineClaim(builder, types);
  defineCollaboration(builder, types);
  defineFinding(builder, types);
  definePositionAndPlacement(builder, types);
  defineIndicator(builder, types);
  defineTally(builder, types);
  defineGroups(builder, types, filters, lists);
  defineClaimQueries(builder, types, lists);
  defineEntityQueries(builder, types, filters);
  defineSearch(builder, types);
  defineOverviews(builder, types, filters, lists);
  return builder.toSchema();
}
