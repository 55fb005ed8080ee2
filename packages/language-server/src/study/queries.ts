/** GraphQL and the store are loaded when a query is first met: most who write notes never ask one. */
export function queries() {
  return import('./queries/studies-queries.ts');
}
