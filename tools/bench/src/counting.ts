import type { GroupKey } from '@samenspel/claims';
import { buildSnapshot, count, mixing, scanOf } from '@samenspel/snapshot';
import { syntheticStudy } from '@samenspel/synthetic';
import { benchmark } from './benchmark.ts';
import { countingTables } from './counting-tables.ts';
import type { Measured } from './table.ts';
import { usual } from './timing.ts';

/**
 * Groups of claims by two properties with the distinct respondents of each, and the mixing matrix, on the snapshot of a
 * study of 60,000 collaborations; beside them the same counts in SQL, on tables of SQLite in memory that hold no more
 * than they need.
 */
const pairs: readonly (readonly [GroupKey, GroupKey])[] = [
  ['phase', 'mode'],
  ['area', 'phase'],
  ['form', 'respondent'],
  ['via', 'area'],
  ['actorKind', 'area'],
  ['actor', 'phase'],
];

const mixed = [
  { key: 'actorKind', column: 'kind' },
  { key: 'employer', column: 'employer' },
] as const;

const target = { most: 10 };

await benchmark(
  import.meta.url,
  {
    all: async () => {
      const { study, notes } = syntheticStudy();
      const version = { epoch: 'bench', number: 1 };
      const snapshot = await buildSnapshot(scanOf(study, notes(), version));
      const sql = countingTables(notes());
      const measures: Record<string, number> = {};
      for (const groupBy of pairs) {
        const name = groupBy.join(' × ');
        const own = () => count(snapshot, { kind: 'collaboration', groupBy }).groups;
        const inSql = () => sql.groups(groupBy);
        expectEqual(name, own().map(summary), inSql().map(summary));
        measures[`${name} groups`] = own().length;
        measures[name] = usual(own);
        measures[`${name} in SQL`] = usual(inSql, { runs: 5, before: 1 });
      }
      for (const { key, column } of mixed) {
        const own = () =>
          mixing(snapshot, { rows: key, columns: key, origins: 'all', modalities: 'all' }).cells;
        const inSql = () => sql.mixing(column);
        const contacts = own().flatMap(({ contact }) => (contact.claims === 0 ? [] : [contact]));
        expectEqual(key, contacts.map(summary), inSql().map(summary));
        measures[`mixing ${key}`] = usual(own);
        measures[`mixing ${key} in SQL`] = usual(inSql, { runs: 5, before: 1 });
      }
      sql.close();
      return measures;
    },
  },
  async ({ part }) => {
    const measured = await part('all', []);
    const row = (what: string, name: string): Measured => ({
      ...{ what, value: measured(name), unit: 'ms', target },
      peer: { name: 'in SQL', value: measured(`${name} in SQL`) },
    });
    return [
      ...pairs.map((groupBy) => {
        const name = groupBy.join(' × ');
        return row(`groupBy ${name} (${measured(`${name} groups`)} groups)`, name);
      }),
      ...mixed.map(({ key }) => row(`mixing matrix by ${key}`, `mixing ${key}`)),
    ];
  },
);

interface Counted {
  readonly claims: number;
  readonly respondents: number;
  /** Apart in a snapshot, among the respondents in SQL. */
  readonly respondentGroups?: number;
}

/** What the two ways of counting must agree on for each group. */
function summary({ claims, respondents, respondentGroups = 0 }: Counted): string {
  return `${claims} claims by ${respondents + respondentGroups}`;
}

function expectEqual(name: string, own: readonly string[], inSql: readonly string[]): void {
  if (own.toSorted().join('\n') !== inSql.toSorted().join('\n'))
    throw new Error(`The snapshot and SQL count ${name} differently.`);
}
