import { test } from 'vitest';
import { expiringToken, rotatedKeys } from '../src/credentials.ts';
import { expectHeld } from './held.ts';

test(
  'a token that ends while it is used is refused from then on',
  () => expectHeld(expiringToken),
  180_000,
);

test(
  'keys of an issuer that change are followed while the server runs',
  () => expectHeld(rotatedKeys),
  180_000,
);
