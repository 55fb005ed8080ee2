import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandError } from '../src/command.ts';
import { sha256 } from '../src/known-operations.ts';
import { serveStudy, type ServedApp } from './http-served.ts';
import { desk } from './study-on-disk.ts';

const document =
  'query Titles($first: Int = 1) { collaborations(first: $first) { nodes { text } } }';
const id = sha256(document);
const other = '{ studies { id } }';

let folder: string;
let file: string;
let open: ServedApp;
let only: ServedApp;
const place = desk();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-documents-'));
  file = path.join(folder, 'documents.json');
  await writeFile(file, JSON.stringify({ [id]: document }));
  open = await serveStudy(undefined, { 'documents.file': file });
  only = await serveStudy(undefined, { 'documents.file': file, 'documents.only': 'on' });
});
afterAll(async () => {
  await open.close();
  await only.close();
  await rm(folder, { recursive: true, force: true });
});

const search = (parts: Readonly<Record<string, string>>) =>
  `/graphql?${new URLSearchParams(parts).toString()}`;
const extensions = { persistedQuery: { version: 1, sha256Hash: id } };

describe.each([
  ['beside others', () => open],
  ['alone', () => only],
])('documents of a list, %s', (_name, served) => {
  test.each([
    ['its id', { documentId: id }],
    ['its id with the kind of hash', { documentId: `sha256:${id}` }],
    ['the hash of a persisted query', { extensions }],
    ['its text', { query: document }],
  ])('are asked by %s', async (_how, body) => {
    const variables = { first: 2 };
    const posted = await served().ask({ ...body, variables });
    expect(posted.statusCode, posted.body).toBe(200);
    expect(posted.json()).toMatchObject({ data: { collaborations: { nodes: [{}, {}] } } });
    const texts = Object.entries({ ...body, variables }).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const got = await served().get(search(Object.fromEntries(texts)));
    expect(got.json()).toEqual(posted.json());
  });
});

test.each([
  ['another text', { query: other }],
  ['an id that is not there', { documentId: 'none' }],
  ['nothing', {}],
])('alone, %s is refused', async (_name, body) => {
  const refused = await only.ask(body);
  expect(refused.statusCode).toBe(403);
  expect(refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'UNTRUSTED_DOCUMENT', hint: expect.any(String) as string } }],
  });
});

test('beside others, another text is answered and an unknown id is told', async () => {
  expect((await open.ask({ query: other })).json()).toHaveProperty('data.studies');
  const unknown = await open.ask({ extensions: { persistedQuery: { sha256Hash: 'none' } } });
  expect(unknown.statusCode).toBe(400);
  expect(unknown.body).toContain('PERSISTED_QUERY_NOT_FOUND');
});

test('an operation of the list is told apart by the measures', async () => {
  await only.ask({ documentId: id });
  const { body } = await only.get('/metrics');
  expect(body).toMatch(/samenspel_operation_seconds_count\{operation="Titles"\} [1-9]/u);
});

describe('a list', () => {
  const refused = async (texts: Readonly<Record<string, string>>) => {
    const error: unknown = await serveStudy(undefined, texts).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    return error instanceof CommandError ? error.words.en : '';
  };

  test.each([
    ['is no JSON', '{', 'FILE is no list of documents.'],
    ['is a list of another kind', '[]', 'FILE is no list of documents.'],
    [
      'has what does not fit the schema',
      JSON.stringify({ x: '{ nothing }' }),
      'the document "x" in FILE does not fit the schema: Cannot query field "nothing" on type "Query".',
    ],
  ])('that %s is refused at the start', async (_name, text, words) => {
    const bad = path.join(folder, 'bad.json');
    await writeFile(bad, text);
    expect(await refused({ 'documents.file': bad })).toContain(words.replace('FILE', bad));
  });

  test('is needed where nothing else may be asked', async () => {
    expect(await refused({ 'documents.only': 'on' })).toContain('documents.file names no file');
  });
});

describe('the list that the command makes', () => {
  const queries = {
    'queries/titles.graphql': document,
    'queries/more/own.graphql': 'query Own { studies { name } }',
    'queries/readme.md': 'Not a query.',
  };

  test('holds the queries of a folder, and a server is held to it', async () => {
    await place.write(queries);
    const list = path.join(place.folder, 'list.json');
    const ended = await place.samenspel('documents', 'study/queries', '--out', list);
    expect(ended).toMatchObject({ code: 0, out: '' });
    const served = await serveStudy(undefined, { 'documents.file': list, 'documents.only': 'on' });
    try {
      const asked = await served.ask({ documentId: sha256(queries['queries/more/own.graphql']) });
      expect(asked.json()).toMatchObject({ data: { studies: [{}] } });
      expect((await served.ask({ query: '{ studies { id } }' })).statusCode).not.toBe(200);
    } finally {
      await served.close();
    }
  });

  test('is printed where no file is named', async () => {
    await place.write(queries);
    const { code, out } = await place.samenspel('documents', 'study/queries/titles.graphql');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ [id]: document });
  });

  test.each([
    ['a query that does not fit', { 'q/wrong.graphql': '{ nothing }' }, 'does not fit the schema'],
    ['a folder without queries', { 'q/readme.md': '' }, 'there is no file'],
  ])('is not made of %s', async (_what, files, why) => {
    await place.write(files);
    const { code, err } = await place.samenspel('documents', 'study/q', '--lang', 'en');
    expect(code).not.toBe(0);
    expect(err).toContain(why);
  });
});
