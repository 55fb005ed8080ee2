import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList } from 'vscode-languageserver/node';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk(afterAll);
const interview = sound['interview.md'] ?? '';
const totals = '{ collaborations { tally { claims } } }';

let one: Editor;
beforeAll(async () => {
  one = await editor({ folders: [folder(sound)] });
});

const run = (query: string, more: object = {}) =>
  ask(one, 'samenspel/query', { uri: one.uri(''), query, ...more });

describe('queries', () => {
  it('are run against the folder as it is typed', async () => {
    const claimed = (claims: number) => ({
      data: { collaborations: { tally: { claims } } },
      errors: [],
    });
    expect(await run(totals)).toEqual(claimed(2));
    await one.open('interview.md', interview);
    await one.change('interview.md', 2, `${interview}- Calls. [with:: [[tailor]]]\n`);
    expect(await run(totals)).toEqual(claimed(3));
    await one.change('interview.md', 3, '---\ntype: note\n---\n');
    expect(await run(totals)).toEqual(claimed(0));
    await one.change('interview.md', 4, interview);
    expect(await run(totals)).toEqual(claimed(2));
  });

  it('know nothing any more of a note that is gone', async () => {
    const actors = '{ actors { nodes { label } } }';
    const before = await run(actors);
    expect(before.errors).toEqual([]);
    await one.open('more.md', '---\ntype: actor\nlabel: Tailor\n---\n');
    expect(JSON.stringify((await run(actors)).data)).toContain('Tailor');
    await one.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: one.uri('more.md') },
    });
    expect(await run(actors)).toEqual(before);
  });

  it('take variables and the name of an operation', async () => {
    const query = `query one { studies { name } }
query partners($actor: Reference!) { whoWorksWith(actor: $actor) { unspecified { actor { label } } } }`;
    expect(await run(query, { operationName: 'partners', variables: { actor: 'church' } })).toEqual(
      { data: { whoWorksWith: { unspecified: [{ actor: { label: 'nurse' } }] } }, errors: [] },
    );
  });

  const many = Array.from({ length: 201 }, (_, at) => `a${at}: studies { name }`).join(' ');
  it.each([
    [
      'of a field that is none',
      '{ nothing }',
      { message: 'Cannot query field "nothing"', places: [{ line: 0, character: 2 }] },
    ],
    [
      'that ends too soon',
      '{ actors {',
      { message: 'Syntax Error', places: [{ line: 0, character: 10 }] },
    ],
    [
      'for a name of nothing',
      '{\n  whoWorksWith(actor: "churh") { version { number } }\n}',
      {
        ...{ message: '"churh"', code: 'NOT_FOUND', path: ['whoWorksWith'] },
        ...{ hint: 'Did you mean "church"?', places: [{ line: 1, character: 2 }] },
      },
    ],
    [
      'that writes',
      'mutation { removeNotes(notes: ["interview"]) { __typename } }',
      { message: 'a mutation; notes are changed in the editor', code: 'BAD_ARGUMENT' },
    ],
    [
      'that does not say which',
      'query a { studies { name } } query b { studies { name } }',
      { message: 'no operation of that name', code: 'BAD_ARGUMENT' },
    ],
    ['of too many fields', `{ ${many} }`, { message: 'at most 200', code: 'TOO_LARGE' }],
    [
      'of too much',
      '{ collaborations(first: 500) { nodes { participants { actor { collaborations(first: 500) { nodes { text } } } } } } }',
      { message: 'at most 100000', code: 'COST_LIMIT' },
    ],
  ])('are told what is wrong with one %s', async (_, query, { message, ...error }) => {
    const { data, errors } = await run(query);
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]).toMatchObject(error);
  });

  it('are told of places as the editor counts them', async () => {
    const capabilities = { general: { positionEncodings: ['utf-8'] } };
    const other = await editor({ folders: [folder(sound)], capabilities });
    const query = '{ search(text: "één 👋") { nothing } }';
    const { errors } = await ask(other, 'samenspel/query', { uri: other.uri(''), query });
    const before = query.slice(0, query.indexOf('nothing'));
    expect(errors[0]?.places).toEqual([{ line: 0, character: Buffer.byteLength(before) }]);
  });

  it('are completed and checked by the schema', async () => {
    const uri = one.uri('');
    const { sdl } = await ask(one, 'samenspel/schema', { uri });
    expect(sdl).toContain('type Query {');
    const query = '{ actors { nodes { la } } }';
    const position = { line: 0, character: query.indexOf('la') + 2 };
    const items = await ask(one, 'samenspel/queryCompletion', { uri, query, position });
    expect(items.map(({ label }) => label)).toContain('label');
    const fields = await ask(one, 'samenspel/queryCompletion', {
      ...{ uri, query: '{ actors { nodes { } } }' },
      position: { line: 0, character: 19 },
    });
    const inOrder = fields.map(({ label, sortText = label }) => sortText).toSorted();
    expect(inOrder.at(-1)).toBe('~__typename');
    expect(await ask(one, 'samenspel/queryDiagnostics', { uri, query })).toMatchObject([
      { message: expect.stringContaining('"la"') as unknown, range: { start: { character: 19 } } },
    ]);
    expect(await ask(one, 'samenspel/queryDiagnostics', { uri, query: totals })).toEqual([]);
  });

  it('are a language of their own in the files of a study', async () => {
    const text = '# 👋\n{ actors { nodes { la } } }\n';
    await one.open('who.graphql', text);
    await one.diagnostics('who.graphql', (shown) => JSON.stringify(shown).includes('\\"la\\"'));
    const list: CompletionList = await one.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: one.uri('who.graphql') },
      position: { line: 1, character: 21 },
    });
    expect(list.items.map(({ label }) => label)).toContain('label');
    await one.change('who.graphql', 2, totals);
    await one.diagnostics('who.graphql', (shown) => shown.length === 0);
  });
});
