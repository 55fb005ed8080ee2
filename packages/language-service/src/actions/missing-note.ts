import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { EntityType } from '@samenspel/claims';
import type { Block } from '@samenspel/notes';
import { baseName } from '@samenspel/notes/editor';
import { typesOf } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { newNote, typeWord } from '../text/new-note.ts';
import { workspaceEdit } from '../text/edits.ts';
import { lineEndOf } from '../text/line-end.ts';
import { entityName, phrase } from '../text/phrases.ts';
import { actionKinds, type ActionMaker, type Asked } from './action.ts';

const missing = new Set<Diagnostic['code']>(['unknown-link', 'unknown-note']);

/** Describes what a link names and nothing describes: in a note of its own, or in the register of such things. */
export const missingNote: ActionMaker = (asked) =>
  asked.diagnostics
    .filter(({ code }) => missing.has(code))
    .flatMap((diagnostic) => describing(asked, diagnostic));

function describing(asked: Asked, diagnostic: Diagnostic): readonly CodeAction[] {
  const { folder, note } = asked;
  const start = note.positions.offset(diagnostic.range.start);
  const mention = note.mentions.find((one) => one.start <= start && start < one.end);
  if (mention === undefined || mention.target === '') return [];
  const { target, key } = mention;
  const [type = 'actor'] = typesOf(key) ?? [];
  const common = { kind: actionKinds.fix, diagnostics: [diagnostic] };
  const register = registerOf(folder, type);
  const edit = noteFor(asked, target, type);
  return [
    ...(edit === undefined
      ? []
      : [
          {
            ...common,
            title: phrase('createNote', folder.language, target, entityName(type, folder.language)),
            edit,
          },
        ]),
    ...(register === undefined ? [] : [{ ...common, ...addition(folder, register, target, type) }]),
  ];
}

function noteFor({ folder, note }: Asked, name: string, type: EntityType) {
  const { language } = note;
  const made = newNote(folder, { name, type, language, beside: note.path });
  if (made === undefined) return undefined;
  const uri = folder.uri(made.path);
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } } as const,
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start: top, end: top }, newText: made.text }],
      },
    ],
  };
}

const top = { line: 0, character: 0 };

/** The register that describes most things of a type. */
function registerOf({ index }: Folder, type: EntityType): string | undefined {
  const counts = new Map<string, number>();
  for (const { path, name } of index.declarations(type)) {
    if (name !== baseName(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, here], [, there]) => there - here);
  return best?.[0];
}

/** Puts an item below the last one of its type; where items are of several types, it says of which it is. */
function addition(
  folder: Folder,
  register: string,
  name: string,
  type: EntityType,
): Pick<CodeAction, 'title' | 'edit'> {
  const note = folder.note(register);
  const described = folder.index.declarationsOf(register);
  const places = described.filter((one) => one.type === type).map(({ span }) => span.start);
  const last = Math.max(...places);
  const text = note?.text ?? '';
  const blocks = note?.parsed.blocks ?? [];
  const index = blocks.findIndex(({ start, end }) => start <= last && last < end);
  const at = blocks.at(lastBelow(blocks, index))?.end ?? text.trimEnd().length;
  const lineStart = text.lastIndexOf('\n', last) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, last))?.[0] ?? '';
  const isMixed = described.some((one) => one.type !== type);
  const said = isMixed ? ` [type:: ${typeWord(type, note?.language ?? folder.language)}]` : '';
  const edit = { start: at, end: at, text: `${lineEndOf(text)}${indent}- [[${name}]]${said}` };
  return {
    title: phrase('addToRegister', folder.language, name, baseName(register)),
    edit: workspaceEdit(folder, new Map([[register, [edit]]])),
  };
}

/** The last of the blocks that lie in one, itself where there are none. */
function lastBelow(blocks: readonly Block[], index: number): number {
  const after = blocks.findIndex(({ parent }, at) => at > index && parent < index);
  return (after === -1 ? blocks.length : after) - 1;
}
