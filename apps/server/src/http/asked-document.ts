import type { FastifyRequest } from 'fastify';
import { Refused } from './refused.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** A request for GraphQL, with the text of a document that was asked by its id. */
export interface AskedDocument {
  readonly body: unknown;
  /** The search of the address, with its question mark; empty where there is none. */
  readonly search: string;
  /** The text of the document, where the request has one. */
  readonly query: string | undefined;
  readonly variables: unknown;
  readonly operationName: unknown;
  readonly extensions: unknown;
}

const partNames = ['query', 'variables', 'operationName', 'extensions', 'documentId'] as const;

type Parts = Readonly<Record<string, unknown>>;

/**
 * What a request asks.
 *
 * @throws Refused UNTRUSTED_DOCUMENT where only documents of the list may be asked and this is none of them;
 *   PERSISTED_QUERY_NOT_FOUND for an id alone that is not in the list; TOO_LARGE for a document that is too long and
 *   not in the list; BAD_REQUEST for an address that says a part twice
 * @param longest bytes of a document
 */
export function askedDocument(
  request: Pick<FastifyRequest, 'method' | 'url' | 'body'>,
  trusted: TrustedDocuments,
  longest: number,
): AskedDocument {
  const isBody = request.method === 'POST';
  const at = request.url.indexOf('?');
  const search = at === -1 ? '' : request.url.slice(at);
  const parts = isBody ? partsOf(request.body) : partsOfSearch(search);
  const given = typeof parts.query === 'string' ? parts.query : undefined;
  const document = documentOf(parts, given, trusted);
  if (document !== undefined && !trusted.texts.has(document)) {
    const bytes = Buffer.byteLength(document);
    if (bytes > longest) throw new Refused(tooLong(bytes, longest));
  }
  const { variables, operationName, extensions } = parts;
  if (document === given)
    return { body: request.body, search, query: given, variables, operationName, extensions };
  const whole = {
    query: document,
    ...('variables' in parts ? { variables } : {}),
    ...('operationName' in parts ? { operationName } : {}),
  };
  return {
    body: isBody ? whole : request.body,
    search: isBody ? search : searchOf(whole),
    query: document,
    variables,
    operationName,
    extensions,
  };
}

/** The text that a request has or stands for. */
function documentOf(
  parts: Parts,
  given: string | undefined,
  { byId, texts, isOnly }: TrustedDocuments,
): string | undefined {
  const id = idOf(parts);
  const known =
    id === undefined ? undefined : (byId.get(id) ?? byId.get(id.replace('sha256:', '')));
  if (known !== undefined) return known;
  if (isOnly && (given === undefined || !texts.has(given))) throw new Refused(untrusted);
  if (id !== undefined && given === undefined && byId.size > 0) throw new Refused(unknownId);
  return given;
}

/** By `documentId`, or by `extensions.persistedQuery.sha256Hash` as clients of Apollo say it. */
function idOf({ documentId, extensions }: Parts): string | undefined {
  if (typeof documentId === 'string') return documentId;
  const { sha256Hash } = partsOf(partsOf(asJson(extensions)).persistedQuery);
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function partsOfSearch(search: string): Parts {
  const asked = new URLSearchParams(search);
  // Of several, what is looked at here could be another than what is answered.
  for (const name of partNames)
    if (asked.getAll(name).length > 1) throw new Refused(repeated(name));
  return Object.fromEntries(asked);
}

function searchOf(parts: Parts): string {
  const texts = Object.entries(parts).filter(
    (part): part is [string, string] => typeof part[1] === 'string',
  );
  return `?${new URLSearchParams(texts).toString()}`;
}

/** In an address extensions are JSON; what is none says nothing. */
function asJson(extensions: unknown): unknown {
  if (typeof extensions !== 'string') return extensions;
  try {
    return JSON.parse(extensions);
  } catch {
    return undefined;
  }
}

const repeated = (name: string) =>
  ({
    status: 400,
    code: 'BAD_REQUEST',
    message: `The address has several parts ${JSON.stringify(name)}.`,
    hint: 'Give each part once.',
  }) as const;

const tooLong = (bytes: number, longest: number) =>
  ({
    status: 413,
    code: 'TOO_LARGE',
    message: `The document has ${String(bytes)} bytes; at most ${String(longest)} are allowed.`,
    hint: 'Ask in several operations, and put long lists in variables.',
  }) as const;

const untrusted = {
  status: 403,
  code: 'UNTRUSTED_DOCUMENT',
  message: 'This server answers the documents of its list alone.',
  hint: 'Send the hash of one of them as "documentId".',
} as const;

const unknownId = {
  status: 400,
  code: 'PERSISTED_QUERY_NOT_FOUND',
  message: 'There is no document of this hash in the list of the server.',
  hint: 'Send the text of the document as "query".',
} as const;
