import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from '@samenspel/pages';
import { tables } from './command-page.ts';

// Makes the tables of docs/command.md anew. Run by
// node --conditions=@samenspel/source apps/server/scripts/write-command-page.ts
const place = new URL('../../../docs/command.md', import.meta.url);
writeFileSync(place, withTables(readFileSync(place, 'utf8'), tables));
