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

/** A certificate of a server that is found by a name, or without one at 127.0.0.1. */
export async function signed(
  { certificate, key: signer }: Certified,
  name?: string,
): Promise<Certified> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name ?? 'Server' }], {
    ...strong,
    ca: { key: signer, cert: certificate },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [name === undefined ? { type: 7, ip: '127.0.0.1' } : { type: 2, value: name }],
      },
    ],
  });
  return { certificate: cert, key };
}
