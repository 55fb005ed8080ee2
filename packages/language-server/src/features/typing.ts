import type { CompletionItem } from 'vscode-languageserver';
import {
  completion,
  linkedEditing,
  resolveCompletion,
  type Folder,
  type NoteCompletionItem,
} from '@samenspel/language-service';
import type { Session } from '../session.ts';

/** The list that was given last: an editor asks for more about an item of it by its place. */
interface LastList {
  readonly number: number;
  readonly folder: Folder;
  readonly items: readonly NoteCompletionItem[];
}

/** What may be typed, and what is typed in several places at once. */
export function answerTyping({ connection, client, queries, beside, answer, at }: Session): void {
  let last: LastList | undefined;
  connection.onCompletion(
    answer(
      'completion',
      () => null,
      ({ textDocument, position }) =>
        queries.completion(textDocument.uri, position) ??
        at(textDocument.uri, (folder, path) => {
          const { items, isIncomplete } = completion(folder, path, position, {
            ...beside('completion'),
            snippets: client.snippets,
          });
          const number = (last?.number ?? 0) + 1;
          last = { number, folder, items };
          return {
            isIncomplete,
            items: items.map((item, at) => ({ ...item, data: [number, at] })),
          };
        }),
    ),
  );
  connection.onCompletionResolve(
    answer(
      'completion/resolve',
      (item) => item,
      (item) => {
        const own = ownItem(item, last);
        if (own === undefined || last === undefined) return undefined;
        const { documentation } = resolveCompletion(last.folder, own);
        return documentation === undefined ? undefined : { ...item, documentation };
      },
    ),
  );
  connection.languages.onLinkedEditingRange(
    answer(
      'linkedEditingRange',
      () => null,
      ({ textDocument, position }) =>
        at(textDocument.uri, (folder, path) => {
          const linked = linkedEditing(folder, path, position);
          return linked === undefined ? undefined : { ...linked, ranges: [...linked.ranges] };
        }),
    ),
  );
}

function ownItem(
  { data }: CompletionItem,
  last: LastList | undefined,
): NoteCompletionItem | undefined {
  if (!Array.isArray(data)) return undefined;
  const parts: readonly unknown[] = data;
  const [number, at] = parts;
  return number === last?.number && typeof at === 'number' ? last?.items[at] : undefined;
}
