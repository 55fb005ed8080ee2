import { settings } from '../configuration/settings.ts';
import type { Configuration } from '../configuration/configuration.ts';

/** Nothing is loaded from elsewhere; the editor of GraphiQL needs its workers and inline styles. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What pages of this server never need, GraphiQL's included; its editor copies and pastes. */
const unneeded = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'usb',
];

/** Headers of every answer. */
export function securityHeaders({ value }: Configuration): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': unneeded.map((feature) => `${feature}=()`).join(', '),
    // Other names below this one are not ours to speak for. Over plain HTTP it counts for nothing, and on a machine without TLS it would lock people out.
    ...(value(settings.publicHttps) ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
