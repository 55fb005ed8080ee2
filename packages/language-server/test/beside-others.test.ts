import { describe, expect, it } from 'vitest';
import type { CompletionList, DocumentLink, WorkspaceEdit } from 'vscode-languageserver/node';
import type { EditorOfProgram } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk();

const note = { 'people/tailor.md': '---\ntype: actor\ngranularity: role\n---\n' };
const text = `${sound['interview.md'] ?? ''}- Meets. [with:: [[tailor]]]\n- Meets. [with:: tailor]\n- Rings [[neigh`;

/** What the server does with links: names that it completes, lines that have a link, lines that change with a file. */
async function done(one: EditorOfProgram): Promise<unknown> {
  const textDocument = { uri: one.uri('interview.md') };
  const list: CompletionList = await one.connection.sendRequest('textDocument/completion', {
    textDocument,
    position: { line: 9, character: 15 },
  });
  const links: DocumentLink[] = await one.connection.sendRequest('textDocument/documentLink', {
    textDocument,
  });
  const edit: WorkspaceEdit = await one.connection.sendRequest('workspace/willRenameFiles', {
    files: [{ oldUri: one.uri('people/tailor.md'), newUri: one.uri('people/dressmaker.md') }],
  });
  return {
    names: list.items.map(({ label }) => label),
    links: links.map(({ range }) => range.start.line),
    changed: edit.changes?.[textDocument.uri]?.map(({ range }) => range.start.line),
  };
}

const names = ['neighbours'];
const links = [2, 3, 5, 6, 7, 8];
const changed = [7, 8];

const cases: readonly (readonly [string, unknown, unknown])[] = [
  ['nothing', [], { names, links, changed }],
  ['completion', ['completion'], { names: [], links, changed }],
  ['navigation', ['navigation'], { names, links: [2, 3, 5, 6, 8], changed }],
  ['renames', ['renames'], { names, links, changed: [8] }],
  ['what is not known', ['hover', 7], { names, links, changed }],
  ['what is no list', 'completion', { names, links, changed }],
];

describe('beside others that are at work on links, the server', () => {
  it.each(cases)('leaves %s to them by an option of the start', async (_, leaveToOthers, left) => {
    const root = folder({ ...sound, ...note });
    const one = await editor({ folders: [root], options: { leaveToOthers } });
    await one.open('interview.md', text);
    await one.diagnostics('interview.md', () => true);
    expect(await done(one)).toEqual(left);
  });

  it('does so from when a setting says it, until it says no more', async () => {
    const one = await editor({ folders: [folder({ ...sound, ...note })] });
    await one.open('interview.md', text);
    await one.diagnostics('interview.md', () => true);
    const tell = (settings: unknown) =>
      one.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await tell({ samenspel: { leaveToOthers: ['completion', 'navigation', 'renames'] } });
    expect(await done(one)).toEqual({ names: [], links: [2, 3, 5, 6, 8], changed: [8] });
    await tell({ samenspel: {} });
    expect(await done(one)).toEqual({ names, links, changed });
  });
});
