import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scope, Store } from '@samenspel/store';
import type { Words } from './io.ts';
import { shippedStudyId } from './shipped-study.ts';

/** A query to try: its head comment is its title, in English and, after a slash on a line of its own, in Dutch. */
export interface Example {
  readonly name: string;
  readonly title: Words;
  readonly query: string;
  /** Names nothing that only the study that ships has. */
  readonly general: boolean;
}

const folder = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('@samenspel/graphql/package.json'))),
  'queries',
);

/** A variable with a default: an area, an actor or a code by its name. */
const defaultValue = /\$\w+:[^=,)]*=/u;

const everything: Scope = { studies: 'all' };

/** The queries to try, in the order of their file names. */
export async function examples(): Promise<readonly Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return await Promise.all(
    files.map(async (file) => {
      const query = await readFile(path.join(folder, file), 'utf8');
      const comment = /^(?:#.*\n)+/u.exec(query)?.[0] ?? '';
      const [en = file, nl = en] = comment.split('\n').map((line) => line.replace(/^#\s*/u, ''));
      return {
        name: path.basename(file, '.graphql'),
        title: { en, nl: nl === '' ? en : nl },
        query,
        general: !defaultValue.test(query),
      };
    }),
  );
}

/**
 * What a query to try asks about on a store, as its variables: nothing where there is one study, else the one that
 * ships or the first.
 */
export async function exampleVariables(
  store: Store,
  scope: Scope = everything,
): Promise<Readonly<Record<string, string>> | undefined> {
  const ids = (await store.studies(scope)).map(({ id }) => id);
  const study = ids.includes(shippedStudyId) ? shippedStudyId : ids[0];
  return ids.length > 1 && study !== undefined ? { study } : undefined;
}

/** The queries to try on a store: without the study that ships, those that ask for nothing by its name. */
export async function examplesFor(
  store: Store,
  scope: Scope = everything,
): Promise<readonly Example[]> {
  const studies = await store.studies(scope);
  const hasShipped = studies.some(({ id }) => id === shippedStudyId);
  return (await examples()).filter(({ general }) => general || hasShipped);
}
