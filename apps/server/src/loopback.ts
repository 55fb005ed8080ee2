import { isIPv4 } from 'node:net';

/** Names of this machine itself, as they stand in an address. */
export const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address, or the name of a host to listen on, is of this machine alone. */
export function isLoopback(address: string): boolean {
  if (address === 'localhost' || address === '::1') return true;
  const plain = address.replace(/^::ffff:/u, '');
  return isIPv4(plain) && plain.startsWith('127.');
}
