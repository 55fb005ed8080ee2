// Makes the tables of the package's pages anew. Run by
// node --conditions=@samenspel/source packages/wijkteamonderzoek/scripts/write-pages.ts
import { writeTables } from '@samenspel/pages';
import { pages } from './pages.ts';

for (const [page, tables] of Object.entries(pages)) {
  writeTables(new URL(`../${page}`, import.meta.url), tables);
}
