import neo4j from 'neo4j-driver';

/**
 * Parameters as Neo4j is to take them. JavaScript has one kind of number, and the driver would send all as floats,
 * which no `LIMIT` takes and which read badly in a browser: whole numbers become integers. What is absent is left out.
 */
export function asParameters(
  parameters: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) taken[name] = asParameter(value);
  return taken;
}

function asParameter(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asParameter);
  if (value instanceof Int8Array) return value;
  return isRecord(value) ? asParameters(value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
