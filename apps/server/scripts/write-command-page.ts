import { writeTables } from '@samenspel/pages';
import { tables } from './command-page.ts';

// Makes the tables of docs/command.md anew. Run by
// node --conditions=@samenspel/source apps/server/scripts/write-command-page.ts
writeTables(new URL('../../../docs/command.md', import.meta.url), tables);
