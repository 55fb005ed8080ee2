import { generate } from 'selfsigned';

/** A certificate and its key, as PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

const strong = { algorithm: 'sha256', keySize: 2048 } as const;

/** An authority that signs certificates, known to nobody. */
export async function authority(name: string): Promise<Certified> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    ...strong,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { certificate: cert, key };
}

/** A certificate of a server at 127.0.0.1, and at no name. */
export async function signed({ certificate, key: signer }: Certified): Promise<Certified> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Neo4j' }], {
    ...strong,
    ca: { key: signer, cert: certificate },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { certificate: cert, key };
}
