import { writeTables } from '@samenspel/pages';
import { tables } from './command-page.ts';
import { deployTables } from './deploy-page.ts';

// Makes the tables of docs/command.md and docs/deploy.md anew. Run by
// node --conditions=@samenspel/source apps/server/scripts/write-command-page.ts
writeTables(new URL('../../../docs/command.md', import.meta.url), tables);
writeTables(new URL('../../../docs/deploy.md', import.meta.url), deployTables);
