// Makes dataset.json and the tables below csv from the notes. Run by
// node --conditions=@samenspel/source packages/wijkteamonderzoek/scripts/build-dataset.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvFiles } from './csv.ts';
import { readNotes } from './read-notes.ts';

const { data, problems } = readNotes(fileURLToPath(new URL('../notes/', import.meta.url)));
for (const problem of problems) process.stderr.write(`${problem}\n`);
writeFileSync(new URL('../dataset.json', import.meta.url), `${JSON.stringify(data)}\n`);
for (const [name, text] of csvFiles(data)) {
  const place = new URL(`../${name}`, import.meta.url);
  mkdirSync(new URL('.', place), { recursive: true });
  writeFileSync(place, text);
}
process.exitCode = problems.length === 0 ? 0 : 1;
