/** How one version of Neo4j is run. */
export interface Neo4jVersion {
  /** Exact, as it is published: `5.26.12`. */
  readonly version: string;
  /** The class that starts the server. */
  readonly main: string;
  /** Major versions of Java that it runs on: from, and up to where there is a limit. */
  readonly java: { readonly from: number; readonly to?: number };
  /** Modules of Java that it is faster with, where that Java has them. */
  readonly modules: readonly string[];
}

/** Versions of one line are run alike. */
const lines: readonly { pattern: RegExp; run: Omit<Neo4jVersion, 'version'> }[] = [
  {
    pattern: /^5\.\d+\.\d+$/,
    run: { main: 'org.neo4j.server.CommunityEntryPoint', java: { from: 17, to: 21 }, modules: [] },
  },
  {
    pattern: /^20\d\d\.\d\d\.\d+$/,
    run: {
      main: 'org.neo4j.server.Neo4jCommunity',
      java: { from: 21 },
      modules: ['jdk.incubator.vector'],
    },
  },
];

/** The versions that the tests run on: the line with long support, and the newest. */
export const pinnedVersions = ['5.26.12', '2026.05.0'] as const;

/**
 * A version by its exact name, or one of the pinned versions by how it begins (`5.26`, `2026`).
 * @throws where it is neither
 */
export function neo4jVersion(wanted: string): Neo4jVersion {
  const version = pinnedVersions.find((pinned) => `${pinned}.`.startsWith(`${wanted}.`)) ?? wanted;
  const line = lines.find(({ pattern }) => pattern.test(version));
  if (line === undefined) {
    throw new Error(
      `There is no Neo4j "${wanted}" here: expected an exact version, 5.x.y or 20xx.xx.x, or the beginning of one of ${pinnedVersions.join(', ')}.`,
    );
  }
  return { version, ...line.run };
}
