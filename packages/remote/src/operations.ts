import * as z from 'zod/mini';
import type { Operation } from './asking.ts';

/** Milliseconds that reading may take; writing has a minute at the server, and its waiting before that. */
const patience = { reading: 60_000, writing: 180_000 } as const;

/** Ids, and paths: a server gives none that are longer. */
const name = z.string().check(z.maxLength(5000));
const path = z.string().check(z.maxLength(2000));

const version = z.object({
  epoch: z.string().check(z.minLength(1)),
  number: z.int().check(z.minimum(0)),
});
const seen = z.object({ version });

const headsData = z.object({
  claims: seen,
  notes: z.object({
    nodes: z.array(z.object({ id: name, path, revision: name })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullish(z.string()) }),
  }),
});

/** A part of the notes of a study, with the version that was read before them. */
export const headsPage: Operation<z.infer<typeof headsData>> = {
  patience: patience.reading,
  document: `query Heads($study: Reference, $first: Int, $after: String) {
  claims(study: $study, first: 1) { version { epoch number } }
  notes(study: $study, first: $first, after: $after) {
    nodes { id path revision }
    pageInfo { hasNextPage endCursor }
  }
}`,
  data: headsData,
};

const studyData = z.object({
  study: z.object({ name: z.string(), manifest: z.string() }),
  claims: seen,
});

/** What a study says of itself, and its version after that was read. */
export const studyHead: Operation<z.infer<typeof studyData>> = {
  patience: patience.reading,
  document: `query Head($study: Reference) {
  study(study: $study) { name manifest }
  claims(study: $study, first: 1) { version { epoch number } }
}`,
  data: studyData,
};

const textsData = z.object({
  nodes: z.array(
    z.nullable(
      z.object({
        id: z.string(),
        path: z.string(),
        revision: z.string(),
        text: z.nullable(z.string()),
      }),
    ),
  ),
});

/** The texts of notes by their node ids. */
export const textsOfNotes: Operation<z.infer<typeof textsData>> = {
  patience: patience.reading,
  document: `query Texts($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Note { id path revision text } }
}`,
  data: textsData,
};

const result = `written version { epoch number }
    notes { path change }
    refused { path code reason by at }
    problems { path severity message place { line } }`;

const resultData = z.object({
  written: z.boolean(),
  version: z.nullable(version),
  notes: z.array(z.object({ path: z.string(), change: z.string() })),
  refused: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      reason: z.string(),
      by: z.nullish(z.string()),
      at: z.nullish(z.string()),
    }),
  ),
  problems: z.array(
    z.object({
      path: z.string(),
      severity: z.string(),
      message: z.string(),
      place: z.object({ line: z.int() }),
    }),
  ),
});

/** What became of notes that were sent or removed. */
export type WriteAnswer = z.infer<typeof resultData>;

export const importNotes: Operation<{ importNotes: WriteAnswer }> = {
  patience: patience.writing,
  document: `mutation Push($study: Reference, $notes: [NoteInput!]!, $manifest: String, $ifVersion: VersionInput, $reason: String) {
  importNotes(study: $study, notes: $notes, manifest: $manifest, ifVersion: $ifVersion, reason: $reason) {
    ${result}
  }
}`,
  data: z.object({ importNotes: resultData }),
};

export const removeNotes: Operation<{ removeNotes: WriteAnswer }> = {
  patience: patience.writing,
  document: `mutation Prune($study: Reference, $notes: [Reference!]!, $ifVersion: VersionInput, $reason: String) {
  removeNotes(study: $study, notes: $notes, ifVersion: $ifVersion, reason: $reason) {
    ${result}
  }
}`,
  data: z.object({ removeNotes: resultData }),
};
