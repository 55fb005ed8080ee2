import { matches, worldOf, type ActorFilter, type Filter, type GroupKey } from '@samenspel/claims';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectings } from '../../../snapshot/test/generated-filters.ts';
import { notes, study } from '../../../snapshot/test/generated-study.ts';
import { expandedFilter } from '../../src/query/expanded-filter.ts';
import { countStatement, knownStudy, pageStatement } from '../../src/query/index.ts';
import { example } from './known-example.ts';

const version = { epoch: 'first', number: 1 };

type Renaming = (name: string) => string;

/** The same filter with other names of entities, concepts and notes in it. */
function renamed(filter: Filter, name: Renaming): Filter {
  const each = (part: Filter) => renamed(part, name);
  if ('and' in filter) return { and: filter.and.map(each) };
  if ('or' in filter) return { or: filter.or.map(each) };
  if ('not' in filter) return { not: each(filter.not) };
  if ('in' in filter) return { ...filter, in: filter.in.map(name) };
  if ('participant' in filter) return { ...filter, participant: other(filter.participant, name) };
  if ('via' in filter) return { via: other(filter.via, name) };
  if ('between' in filter) {
    const [one, two] = filter.between;
    return { between: [other(one, name), other(two, name)] };
  }
  return filter;
}

function other(
  { id, kind, area, employer, not, ...more }: ActorFilter,
  name: Renaming,
): ActorFilter {
  return {
    ...more,
    ...(id === undefined ? {} : { id: id.map(name) }),
    ...(kind === undefined ? {} : { kind: kind.map(name) }),
    ...(area === undefined ? {} : { area: area.map(name) }),
    ...(employer === undefined ? {} : { employer: employer.map(name) }),
    ...(not === undefined ? {} : { not: other(not, name) }),
  };
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom("'}) DETACH DELETE n //", '$study', '`', '\\u0027', '*/', '"', '\u{1f3e0}'),
);

const orders = fc.constantFrom('source', 'area', 'mode', 'phase', 'rank', 'partners');
const keys = fc.uniqueArray(
  fc.constantFrom<GroupKey>('phase', 'mode', 'actor', 'actorTopKind', 'via', 'employer'),
  { maxLength: 4 },
);

test('nothing of a request is in the text but its shape', () => {
  fc.assert(
    fc.property(selectings, orders, keys, hostile, (selecting, by, groupBy, name) => {
      const order = { by, direction: 'ascending' } as const;
      const { filter, ...kind } = selecting;
      const asked = { ...selecting, study: 'example' };
      const hostilely = {
        ...kind,
        ...(filter === undefined ? {} : { filter: renamed(filter, (one) => `${one}${name}`) }),
        study: name,
      };
      const known = { ...example, study: { ...example.study, id: name } };
      const texts = [
        pageStatement(example, { ...asked, order }).text,
        countStatement(example, { ...asked, groupBy }).text,
      ];
      expect([
        pageStatement(known, { ...hostilely, order }).text,
        countStatement(known, { ...hostilely, groupBy }).text,
      ]).toEqual(texts);
    }),
  );
});

test('a filter with what is narrower listed keeps the same claims', () => {
  fc.assert(
    fc.property(notes, fc.array(selectings, { minLength: 5 }), (records, asked) => {
      const entities = records.flatMap((note) => note.entities);
      const world = worldOf(study, entities);
      // Of these neither concepts nor areas have anything wider.
      const flat = { ...world, broader: () => [] };
      const known = knownStudy(study, version, entities);
      const claims = records.flatMap((note) => note.claims);
      for (const { filter } of asked) {
        if (filter === undefined) continue;
        const expanded = expandedFilter(known, filter);
        const kept = (one: Filter, within: typeof world) =>
          claims.filter((claim) => matches(one, claim, within)).map(({ id }) => id);
        expect(kept(expanded, flat)).toEqual(kept(filter, world));
      }
    }),
  );
});
