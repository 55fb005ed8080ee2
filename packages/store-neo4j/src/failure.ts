import { StoreError, type StoreErrorCode } from '@samenspel/store';
import { Neo4jError } from 'neo4j-driver';

type Meaning = readonly [code: StoreErrorCode, sentence: string];

/** What the codes of Neo4j mean to who uses a store: the first that a code begins with. */
const meanings: readonly (readonly [beginning: string, meaning: Meaning])[] = [
  [
    'Neo.ClientError.Security.',
    [
      'STORE_UNAVAILABLE',
      'Neo4j refuses the user or the password. Check both, and the rights of the user.',
    ],
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    ['STORE_UNAVAILABLE', 'Neo4j has no database of that name. Check the name of the database.'],
  ],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    [
      'STORE_UNAVAILABLE',
      'The work took longer than the database may take. Ask for less, or raise the time-out of transactions.',
    ],
  ],
  [
    'Neo.ClientError.Transaction.TransactionTerminated',
    ['STORE_UNAVAILABLE', 'The database ended the work before it was done. Try again.'],
  ],
  [
    'Neo.TransientError.Transaction.Terminated',
    ['STORE_UNAVAILABLE', 'The database ended the work before it was done. Try again.'],
  ],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    [
      'TOO_LARGE',
      'The work needs more memory than the database may take. Ask for less, or in parts.',
    ],
  ],
  [
    'Neo.TransientError.General.OutOfMemoryError',
    ['TOO_LARGE', 'The work needs more memory than the database has. Ask for less, or in parts.'],
  ],
  [
    'Neo.TransientError.Transaction.DeadlockDetected',
    ['CONFLICT', 'Others write the same at the same time. Try again in a moment.'],
  ],
  [
    'Neo.TransientError.',
    ['STORE_UNAVAILABLE', 'The database cannot do it just now. Try again in a moment.'],
  ],
  [
    'Neo.DatabaseError.',
    ['STORE_UNAVAILABLE', 'The database failed. Look in its log, then try again.'],
  ],
  [
    'ServiceUnavailable',
    ['STORE_UNAVAILABLE', 'Neo4j cannot be reached. Check its address and whether it runs.'],
  ],
  [
    'ProtocolError',
    [
      'STORE_UNAVAILABLE',
      'Neo4j cannot be spoken with. Check its address, and whether it wants encryption (+s) or none.',
    ],
  ],
  [
    'SessionExpired',
    ['STORE_UNAVAILABLE', 'The connection with Neo4j was lost. Try again in a moment.'],
  ],
  [
    'N/A',
    [
      'STORE_UNAVAILABLE',
      'There is no free connection to Neo4j. Try again in a moment, or allow more connections.',
    ],
  ],
];

/**
 * What the driver throws, as an error of the port; errors of others pass as they are. The driver's own words stay in
 * `cause`: they may hold statements and addresses.
 */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [code, sentence] =
    distrust(error) ??
    meanings.find(([beginning]) => error.code.startsWith(beginning))?.[1] ??
    other(error.code);
  return new StoreError(code, sentence, { cause: error });
}

/** Whether a server was reached whose certificate does not count, which trying again does not change. */
export function isUntrusted(error: unknown): boolean {
  return distrust(error) !== undefined;
}

/** What is wrong with a certificate, by Node's code. */
const distrusts: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'The certificate of Neo4j has expired. Renew it.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'The certificate of Neo4j is of another name than its address has. Use a name that is in it.',
};

/** The driver tells it in words alone; of a server that it found by routing, in the cause. */
function distrust(error: unknown): Meaning | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const [, reason] =
      /certificate is not trusted.* Socket responded with: (\w+)/su.exec(each.message) ?? [];
    if (reason === undefined) continue;
    const sentence =
      distrusts[reason] ??
      `The certificate of Neo4j is not trusted (${reason}). Name the file of its authority's certificate as trust, if that is whom you mean to reach.`;
    return ['STORE_UNAVAILABLE', sentence];
  }
  return undefined;
}

function other(code: string): Meaning {
  return [
    'STORE_UNAVAILABLE',
    `Neo4j refused the work (${code}). Check that its version is 5.26 or later, and look in its log.`,
  ];
}

export function closedError(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The store is closed. Open another one.');
}
