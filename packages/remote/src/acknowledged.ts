import * as z from 'zod/mini';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

const acknowledgedNote = z.object({
  /** SHA-256 of the text that both sides had; the text itself is not kept. */
  hash,
  /** The epoch of the server then: in another one its past is not what it was. */
  epoch: z.string(),
  /** The revision that the server had of that text; not known yet of what was just sent. */
  revision: z.optional(z.string()),
  /** Whether the folder brought it there. What came by a pull alone is never removed there by a push. */
  pushed: z.boolean(),
  /** Set where both were found to have it alike, and the folder pushed nothing since. */
  met: z.optional(z.literal(true)),
});

const acknowledged = z.object({
  address: z.string(),
  study: z.string(),
  /** By path; the manifest by its own name, with the hash of what it says. */
  notes: z.record(z.string(), acknowledgedNote),
});

/** What a folder and a server both had of a note when they last agreed on it. */
export type AcknowledgedNote = Readonly<z.infer<typeof acknowledgedNote>>;

/** What a folder remembers of one study on one server. */
export interface Acknowledged {
  readonly address: string;
  readonly study: string;
  readonly notes: Readonly<Record<string, AcknowledgedNote>>;
}

/** What a folder remembers of a server before the first push or pull. */
export function nothingAcknowledged(address: string, study: string): Acknowledged {
  return { address, study, notes: {} };
}

/** What was kept as JSON, or nothing where it is none of this or of another server or study. */
export function acknowledgedFrom(
  value: unknown,
  { address, study }: Pick<Acknowledged, 'address' | 'study'>,
): Acknowledged | undefined {
  const { data } = acknowledged.safeParse(value);
  return data?.address === address && data.study === study ? data : undefined;
}
