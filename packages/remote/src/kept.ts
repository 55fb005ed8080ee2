import type { Acknowledged } from './acknowledged.ts';
import { hashOf } from './text-hash.ts';

/** What is remembered of a study on a server, and the way to keep what comes next. */
export interface KeptAcknowledged {
  readonly acknowledged: Acknowledged;
  readonly keep: (acknowledged: Acknowledged) => Promise<void>;
}

/** The name of the file in which that is kept, as JSON. It tells neither the server nor the study. */
export async function keptName({
  address,
  study,
}: Pick<Acknowledged, 'address' | 'study'>): Promise<string> {
  return `remote-${(await hashOf(`${address}\n${study}`)).slice(0, 16)}.json`;
}
