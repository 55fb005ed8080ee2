import { systemCode } from '@samenspel/notes/node';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandError } from '../command.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

/** Documents that may be asked by their id, and whether others may be asked at all. */
export interface TrustedDocuments {
  /** By their id, which is their hash, of whichever kind the client's tool makes. */
  readonly byId: ReadonlyMap<string, string>;
  readonly texts: ReadonlySet<string>;
  readonly isOnly: boolean;
}

const manifest = z.record(z.string().min(1).max(200), z.string());

/**
 * The documents of the file that the settings name, all of them checked against the schema.
 *
 * @throws CommandError for a file that cannot be used, with the first document that is wrong
 */
export async function readTrustedDocuments(
  { value }: Configuration,
  schemaOf: () => GraphQLSchema,
): Promise<TrustedDocuments> {
  const [file, isOnly] = [value(settings.documentsFile), value(settings.documentsOnly)];
  if (file === undefined) {
    if (isOnly) throw refused(withoutFile);
    return { byId: new Map(), texts: new Set(), isOnly };
  }
  const found = manifest.safeParse(json(file, await contents(file)));
  if (!found.success) throw refused(noManifest(file));
  const byId = new Map(Object.entries(found.data));
  const schema = schemaOf();
  for (const [id, document] of byId) {
    const problem = problemIn(document, schema);
    if (problem !== undefined) throw refused(wrong(file, id, problem));
  }
  return { byId, texts: new Set(byId.values()), isOnly };
}

/** What is wrong with a document, if anything is. */
export function problemIn(document: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(document), undefined, { maxErrors: 1 })[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function contents(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw refused(unreadable(file, code), error);
  }
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(noManifest(file), error);
  }
}

function refused(words: Words, cause?: unknown): CommandError {
  return new CommandError(exitCodes.usage.code, words, { cause });
}

const withoutFile: Words = {
  nl: 'documents.only is on, maar documents.file noemt geen bestand. Noem het met --documents-file.',
  en: 'documents.only is on, but documents.file names no file. Name it with --documents-file.',
};

const unreadable = (file: string, code: string): Words => ({
  nl: `het bestand met documenten ${file} is niet te lezen (${code}). Noem een ander met --documents-file.`,
  en: `the file of documents ${file} cannot be read (${code}). Name another with --documents-file.`,
});

const noManifest = (file: string): Words => ({
  nl: `${file} is geen lijst van documenten. Verwacht is JSON als {"<hash>": "query …"}.`,
  en: `${file} is no list of documents. Expected is JSON such as {"<hash>": "query …"}.`,
});

const wrong = (file: string, id: string, problem: string): Words => ({
  nl: `het document ${JSON.stringify(id)} in ${file} past niet op het schema: ${problem}`,
  en: `the document ${JSON.stringify(id)} in ${file} does not fit the schema: ${problem}`,
});
