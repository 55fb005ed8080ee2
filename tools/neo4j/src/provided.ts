/** A server that tests may write in. */
export interface ProvidedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly version: string;
}

const fields = ['uri', 'user', 'password', 'version'] as const;

/**
 * Reads servers that run already, a JSON array of objects as {@link ProvidedNeo4j}.
 * @throws where it is something else, without showing it: it holds passwords
 */
export function parseServers(json: string): ProvidedNeo4j[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    parsed = undefined;
  }
  const servers = Array.isArray(parsed) ? parsed.map(serverOf) : [];
  const whole = servers.filter((server) => server !== undefined);
  if (whole.length < 2 || whole.length < servers.length) {
    throw new Error(
      `NEO4J_TEST_SERVERS is not what it must be: expected a JSON array of two servers or more, each with ${fields.join(', ')} as texts.`,
    );
  }
  return whole;
}

function serverOf(value: unknown): ProvidedNeo4j | undefined {
  const [uri, user, password, version] = fields.map((field): unknown =>
    Reflect.get(Object(value), field),
  );
  return typeof uri === 'string' &&
    typeof user === 'string' &&
    typeof password === 'string' &&
    typeof version === 'string'
    ? { uri, user, password, version }
    : undefined;
}
