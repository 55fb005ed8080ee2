import { createPositions, type Folder } from '@samenspel/language-service';
import {
  getAutocompleteSuggestions,
  getDiagnostics,
  Position as Cursor,
} from 'graphql-language-service';
import { type CompletionItem, type Diagnostic, type Position } from 'vscode-languageserver-types';
import { encodedPosition, schemaOfStudies } from './run-query.ts';

type Counting = Pick<Folder, 'encoding'>;

/** What may be typed in a query, from the schema. */
export function queryCompletion(
  query: string,
  position: Position,
  { encoding }: Counting,
): CompletionItem[] {
  const offset = createPositions(query, encoding).offset(position);
  const { line, character } = createPositions(query, 'utf-16').position(offset);
  const cursor = new Cursor(line, character);
  return getAutocompleteSuggestions(schemaOfStudies(), query, cursor).map(
    ({ label, kind, detail, documentation, isDeprecated, insertText }) => ({
      label,
      // What every type has is seldom what is looked for.
      ...(label.startsWith('__') ? { sortText: `~${label}` } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(detail === undefined ? {} : { detail }),
      ...(typeof documentation === 'string' ? { documentation } : {}),
      ...(isDeprecated === true ? { deprecated: true } : {}),
      ...(insertText === undefined ? {} : { insertText }),
    }),
  );
}

/** What is wrong with a query, by the schema. */
export function queryDiagnostics(query: string, counting: Counting): Diagnostic[] {
  if (query.trim() === '') return [];
  return getDiagnostics(query, schemaOfStudies()).map(({ message, severity, range }) => ({
    message,
    ...(severity === undefined ? {} : { severity }),
    source: 'samenspel',
    range: {
      start: encodedPosition(query, plain(range.start), counting),
      end: encodedPosition(query, plain(range.end), counting),
    },
  }));
}

function plain({ line, character }: Position): Position {
  return { line, character };
}
