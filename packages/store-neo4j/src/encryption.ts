import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StoreError } from '@samenspel/store';
import type { Config } from 'neo4j-driver';
import type { Neo4jOptions } from './options.ts';

/** An address without what its scheme says of encryption, and that as the driver's settings. */
export interface EncryptedAddress {
  readonly uri: string;
  readonly config: Pick<Config, 'encrypted' | 'trust' | 'trustedCertificates'>;
}

const encrypted = 'ENCRYPTION_ON';

/**
 * What the driver is told of encryption: it takes that from the address or from its settings, never from both.
 *
 * @throws INVALID where address and `trust` contradict each other, or a file holds no certificate
 */
export function encryptionOf({
  uri,
  trust,
}: Pick<Neo4jOptions, 'uri' | 'trust'>): EncryptedAddress {
  if (trust === undefined) return { uri, config: {} };
  const [, protocol = '', encryption = '', rest = ''] = /^(\w+)(\+\w+)?(:.*)$/u.exec(uri) ?? [];
  const isKnown = ['', '+s', '+ssc'].includes(encryption);
  const plain = isKnown ? `${protocol}${rest}` : uri;
  if (trust === 'any')
    return { uri: plain, config: { encrypted, trust: 'TRUST_ALL_CERTIFICATES' } };
  if (encryption === '+ssc') {
    throw new StoreError(
      'INVALID',
      'The address of Neo4j takes any certificate (+ssc), and trust names those that count. Write +s in the address, or leave trust out.',
    );
  }
  for (const file of trust) checkCertificate(file);
  return {
    uri: plain,
    config: {
      encrypted,
      trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES',
      trustedCertificates: [...trust],
    },
  };
}

/** The driver reads the file at each connection, and would say of a wrong one that the server is away. */
function checkCertificate(file: string): void {
  let found: Buffer | undefined;
  try {
    found = readFileSync(file);
    new X509Certificate(found);
  } catch (error) {
    const name = JSON.stringify(file);
    throw new StoreError(
      'INVALID',
      found === undefined
        ? `The file ${name} of trusted certificates cannot be read. Expected the certificate of an authority, as PEM.`
        : `The file ${name} holds no certificate. Expected that of an authority, as PEM.`,
      { cause: error },
    );
  }
}
