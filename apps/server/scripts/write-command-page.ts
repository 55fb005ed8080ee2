import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './command-page.ts';

// Makes the tables of docs/command.md anew; the formatter aligns them. Run by
// node --conditions=@samenspel/source apps/server/scripts/write-command-page.ts
const place = new URL('../../../docs/command.md', import.meta.url);
writeFileSync(place, withTables(readFileSync(place, 'utf8')));
