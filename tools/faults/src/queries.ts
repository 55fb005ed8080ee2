import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../packages/graphql/queries/', import.meta.url));

/** The study that an empty store gets, which the queries of the documentation are about. */
export const shipped = 'wijkteamonderzoek';

/** The queries of the documentation. */
export async function documentedQueries(): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(files.map((name) => readFile(`${folder}${name}`, 'utf8')));
}
