import { expect, test } from 'vitest';
import { configured } from '../src/configuration/configuration.ts';
import { toldSettings } from '../src/configuration/settings-told.ts';

test.each([
  ['sqlite:/data/a@b?c.sqlite', 'sqlite:/data/a@b?c.sqlite'],
  ['neo4j://db.example.org:7687', 'neo4j://db.example.org:7687'],
  ['neo4j+s://neo4j:secret@db.example.org', 'neo4j+s://•••@db.example.org'],
  ['neo4j://neo4j:sec/ret@db:7687', 'neo4j://•••@db:7687'],
  ['neo4j://neo4j:sec@ret@db', 'neo4j://•••@db'],
  ['neo4j://neo4j:sec@re/t@db/x', 'neo4j://•••@db'],
  ['bolt://neo4j:sec?ret@db', 'bolt://•••'],
  ['bolt://neo4j:sec#ret@db', 'bolt://•••'],
  ['bolt://neo4j:sec@ret and more', 'bolt://•••'],
  ['bolt://secret@[::1]:7687', 'bolt://•••@[::1]:7687'],
  [' BOLT://neo4j:se cret@db', 'BOLT://•••@db'],
  ['neo4j:neo4j:secret@db', 'neo4j:•••@db'],
  ['neo4j://db?password=secret', 'neo4j://db/•••'],
  ['neo4j://db?password=sec@ret', 'neo4j://•••'],
])('the store %s is told as %s', (store, told) => {
  expect(toldSettings(configured({ store })).store).toBe(told);
});
