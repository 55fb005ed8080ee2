import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
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
  const documents = new LRUCache<string, DocumentNode>({ maxSize: bytes, sizeCalculation: sizeOf });
  measures.gauge(
    'samenspel_kept_documents_bytes',
    'Memory of parsed documents.',
    () => documents.calculatedSize,
  );
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set: (hash, document) => {
      documents.set(hash, document);
      return Promise.resolve();
    },
    delete: (hash) => Promise.resolve(documents.delete(hash)),
  };
}

/** Two bytes a character at most, as strings are held. */
function sizeOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return Math.max(1, (loc?.source.body.length ?? 0) * 2 + tokens * bytesOfToken);
}
