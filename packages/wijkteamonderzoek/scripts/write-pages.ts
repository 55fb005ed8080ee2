// Makes the tables of the package's pages anew. Run by
// node --conditions=@samenspel/source packages/wijkteamonderzoek/scripts/write-pages.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from '@samenspel/pages';
import { pages } from './pages.ts';

for (const [page, tables] of Object.entries(pages)) {
  const place = new URL(`../${page}`, import.meta.url);
  writeFileSync(place, withTables(readFileSync(place, 'utf8'), tables));
}
