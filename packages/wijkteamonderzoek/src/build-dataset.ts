// Makes dataset.json from the notes. Run by `node --conditions=@samenspel/source src/build-dataset.ts`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readNotes } from './read-notes.ts';

const { data, problems } = readNotes(fileURLToPath(new URL('../notes/', import.meta.url)));
for (const problem of problems) process.stderr.write(`${problem}\n`);
writeFileSync(new URL('../dataset.json', import.meta.url), `${JSON.stringify(data)}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
