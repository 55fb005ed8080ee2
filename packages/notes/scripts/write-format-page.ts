import { writeTables } from '@samenspel/pages';
import { tables } from './format-tables.ts';

// Makes the tables of docs/notes-format.md anew. Run by
// node --conditions=@samenspel/source packages/notes/scripts/write-format-page.ts
writeTables(new URL('../../../docs/notes-format.md', import.meta.url), tables);
