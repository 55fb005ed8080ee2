import { readFileSync, writeFileSync } from 'node:fs';
import { createMemoryStore } from '@samenspel/store-memory';
import { ask } from '../src/ask.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';
import { withAnswers } from './questions-page.ts';

// Makes the contents, answers and sources of docs/questions.md anew from the study that ships. Run by
// npm run docs:questions in apps/server, which formats the page as well.
const place = new URL('../../../docs/questions.md', import.meta.url);
const store = createMemoryStore();
await writeShippedStudy(store);
const { signal } = new AbortController();
const page = await withAnswers(readFileSync(place, 'utf8'), (query) =>
  ask(store, { query, language: 'en', signal }),
);
writeFileSync(place, page);
