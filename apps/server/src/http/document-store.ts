import type { DocumentNode } from 'graphql';
import type { Measures } from '../telemetry/measures.ts';

/** Keeps documents that were parsed, by their hash, as Apollo asks for it. */
export interface DocumentStore {
  readonly get: (hash: string) => Promise<DocumentNode | undefined>;
  readonly set: (hash: string, document: DocumentNode) => Promise<void>;
  readonly delete: (hash: string) => Promise<boolean>;
}

/**
 * Bytes of a sign or comment of a document, with what it becomes in the tree. Comments are no part of the tree, but it
 * keeps them, as it keeps the text.
 */
const bytesOfToken = 200;

/** @param bytes memory for documents, about; beyond it those unused for longest go */
export function documentStore(bytes: number, measures: Pick<Measures, 'gauge'>): DocumentStore {
  const documents = new Map<string, { readonly document: DocumentNode; readonly size: number }>();
  let kept = 0;
  measures.gauge('samenspel_kept_documents_bytes', 'Memory of parsed documents.', () => kept);
  const drop = (hash: string) => {
    kept -= documents.get(hash)?.size ?? 0;
    return documents.delete(hash);
  };
  return {
    get: (hash) => {
      const found = documents.get(hash);
      if (found === undefined) return Promise.resolve(undefined);
      // The order of the map is that of the last use.
      documents.delete(hash);
      documents.set(hash, found);
      return Promise.resolve(found.document);
    },
    set: (hash, document) => {
      drop(hash);
      const size = sizeOf(document);
      documents.set(hash, { document, size });
      kept += size;
      for (const oldest of documents.keys()) {
        if (kept <= bytes) break;
        drop(oldest);
      }
      return Promise.resolve();
    },
    delete: (hash) => Promise.resolve(drop(hash)),
  };
}

/** Two bytes a character at most, as strings are held. */
function sizeOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return (loc?.source.body.length ?? 0) * 2 + tokens * bytesOfToken;
}
