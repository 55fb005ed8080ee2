import { createHash } from 'node:crypto';
import { examples } from './examples.ts';

/**
 * Names of operations by the SHA-256 of their documents: those to try, and others that are known beforehand. Measures
 * tell operations apart by these alone, since names that callers make up have no end.
 *
 * @param documents more documents
 */
export async function knownOperations(
  documents: Iterable<string> = [],
): Promise<ReadonlyMap<string, string>> {
  const queries = (await examples()).map(({ query }) => query);
  return new Map(
    [...queries, ...documents].flatMap((document): [string, string][] => {
      const [, name] = /\b(?:query|mutation|subscription)\s+(\w+)/u.exec(document) ?? [];
      return name === undefined ? [] : [[sha256(document), name]];
    }),
  );
}

/** SHA-256 of a document, in hexadecimal. */
export function sha256(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}
