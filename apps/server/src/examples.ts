import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Words } from './io.ts';

/** A query to try: its head comment is its title, in English and, after a slash on a line of its own, in Dutch. */
export interface Example {
  readonly name: string;
  readonly title: Words;
  readonly query: string;
}

const folder = path.join(
  path.dirname(fileURLToPath(import.meta.resolve('@samenspel/graphql/package.json'))),
  'queries',
);

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
      };
    }),
  );
}
