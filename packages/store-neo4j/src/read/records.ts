import {
  claimLinks,
  type Claim,
  type EntityOf,
  type EntityType,
  type NoteRecord,
  type Version,
} from '@samenspel/claims';
import {
  compareCodePoints,
  noSuchStudy,
  type Changes,
  type LinkToClaim,
  type NoteHead,
  type Options,
} from '@samenspel/store';
import { readClaim, readEntity, readEntityOf, readHead } from '@samenspel/store/keeping';
import type { Database } from '../database.ts';
import { linkTypes } from '../graph/claim-node.ts';
import { keyOf } from '../keys.ts';
import { maybeTextIn, numberIn, numbersIn, rowsIn, textIn, textsIn, type Row } from '../row.ts';
import { versionIn } from '../study-head.ts';
import { readStatements } from './statements.ts';

/** The one row of a statement on a study. @throws NOT_FOUND when there is no such study */
export async function rowOf(
  database: Database,
  text: string,
  parameters: Readonly<Record<string, unknown>> & { readonly study: string },
  options: Options | undefined,
): Promise<Row> {
  const [row] = await database.read(text, parameters, options);
  if (row === undefined) throw noSuchStudy(parameters.study);
  return row;
}

/** What changed since a version, or that this cannot be told. */
export function changesSince(
  database: Database,
  study: string,
  since: Version,
  options: Options | undefined,
): Promise<Changes> {
  // A reader may see a transaction half while it is written down. What a second statement sees holds at least all of
  // what the first one saw of it, so nothing of the version that is told is left out.
  return database.readInTurn(async ({ run }) => {
    const [seen] = await run(readStatements.version, { study });
    const [row] = await run(readStatements.changes, { study, since: since.number });
    if (seen === undefined || row === undefined) throw noSuchStudy(study);
    const version = versionIn(seen);
    if (since.epoch !== version.epoch || since.number > version.number) {
      return { type: 'rebuild', version };
    }
    return {
      type: 'changes',
      version,
      notes: numbersIn(row, 'notes'),
      removed: numbersIn(row, 'removed'),
      entities: numberIn(row, 'entitiesVersion') > since.number,
    };
  }, options);
}

/** Claims by id, in the order asked. */
export async function claimsById(
  database: Database,
  study: string,
  ids: readonly string[],
  options: Options | undefined,
): Promise<readonly (Claim | undefined)[]> {
  const keys = ids.map((id) => keyOf(study, 'claim', id));
  const row = await rowOf(
    database,
    readStatements.claims,
    { study, keys: [...new Set(keys)] },
    options,
  );
  const found = new Map(
    rowsIn(row, 'found').map((each) => [textIn(each, 'key'), readClaim(textIn(each, 'record'))]),
  );
  return keys.map((key) => found.get(key));
}

/** Claims by number, and the version of the study that they are of. */
export async function claimsByNumber(
  database: Database,
  study: string,
  numbers: readonly number[],
  options: Options | undefined,
): Promise<{ readonly version: Version; readonly claims: ReadonlyMap<number, Claim> }> {
  const row = await rowOf(
    database,
    readStatements.claimsOfRows,
    { study, numbers: [...new Set(numbers)] },
    options,
  );
  return {
    version: versionIn(row),
    claims: new Map(
      rowsIn(row, 'found').map((each) => [
        numberIn(each, 'number'),
        readClaim(textIn(each, 'record')),
      ]),
    ),
  };
}

/** Entities by id, in the order asked. */
export async function entitiesById<Type extends EntityType>(
  database: Database,
  study: string,
  type: Type,
  ids: readonly string[],
  options: Options | undefined,
): Promise<readonly (EntityOf<Type> | undefined)[]> {
  const keys = ids.map((id) => keyOf(study, type, id));
  const row = await rowOf(
    database,
    readStatements.entities,
    { study, keys: [...new Set(keys)] },
    options,
  );
  const found = new Map(
    rowsIn(row, 'found').map((each) => [
      textIn(each, 'key'),
      readEntityOf(type, textIn(each, 'record')),
    ]),
  );
  return keys.map((key) => found.get(key));
}

/** All entities of a type, ordered by id. */
export async function entitiesOfType<Type extends EntityType>(
  database: Database,
  study: string,
  type: Type,
  options: Options | undefined,
): Promise<readonly EntityOf<Type>[]> {
  const row = await rowOf(database, readStatements.allEntities, { study, type }, options);
  return textsIn(row, 'found')
    .map((record) => readEntityOf(type, record))
    .sort((a, b) => compareCodePoints(a.id, b.id));
}

/** Heads of notes, ordered by id. */
export async function noteHeads(
  database: Database,
  study: string,
  ids: readonly string[] | undefined,
  options: Options | undefined,
): Promise<readonly NoteHead[]> {
  const row = await (ids === undefined
    ? rowOf(database, readStatements.allNotes, { study }, options)
    : rowOf(
        database,
        readStatements.someNotes,
        { study, keys: [...new Set(ids)].map((id) => keyOf(study, 'note', id)) },
        options,
      ));
  return rowsIn(row, 'found')
    .map((found): NoteHead => {
      const { id, path, title, type, hash } = readHead(JSON.stringify(found));
      return { id, path, title, type, hash };
    })
    .sort((a, b) => compareCodePoints(a.id, b.id));
}

/** A note with all that it holds. */
export async function noteById(
  database: Database,
  study: string,
  id: string,
  options: Options | undefined,
): Promise<NoteRecord | undefined> {
  const key = keyOf(study, 'note', id);
  const row = await rowOf(database, readStatements.note, { study, key }, options);
  const [found] = rowsIn(row, 'found');
  if (found === undefined) return undefined;
  const source = maybeTextIn(found, 'source');
  return {
    ...readHead(JSON.stringify(found.head)),
    claims: textsIn(found, 'claims').map(readClaim),
    entities: textsIn(found, 'entities').map(readEntity),
    ...(source === undefined ? {} : { source }),
  };
}

const linkOf = new Map<string, LinkToClaim['link']>(
  claimLinks.map((link) => [linkTypes[link], link]),
);

/** The claims that link to these, by the claim linked to. */
export async function linksTo(
  database: Database,
  study: string,
  claims: readonly string[],
  options: Options | undefined,
): Promise<ReadonlyMap<string, readonly LinkToClaim[]>> {
  const keys = [...new Set(claims)].map((id) => keyOf(study, 'claim', id));
  const row = await rowOf(database, readStatements.linksTo, { study, keys }, options);
  const found = new Map<string, LinkToClaim[]>();
  for (const each of rowsIn(row, 'found')) {
    const link = linkOf.get(textIn(each, 'type'));
    if (link === undefined) continue;
    const to = textIn(each, 'to');
    const links = found.get(to) ?? [];
    found.set(to, links);
    links.push({ link, claim: textIn(each, 'claim') });
  }
  for (const links of found.values()) links.sort(compareLinks);
  return found;
}

function compareLinks(a: LinkToClaim, b: LinkToClaim): number {
  return (
    claimLinks.indexOf(a.link) - claimLinks.indexOf(b.link) || compareCodePoints(a.claim, b.claim)
  );
}
