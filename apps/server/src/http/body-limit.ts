import type { FastifyRequest, preParsingHookHandler } from 'fastify';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { mayWrite } from './callers.ts';
import { Refused } from './refused.ts';

/** Bytes that the bodies of requests for GraphQL may have: more from who may write notes. */
export interface BodyLimit {
  /** The most that any body may have. */
  readonly most: number;
  /** The most that one may have that writes nothing. */
  readonly usual: number;
  /** Refuses what has too many for who sends it: that is known before a body is read. */
  readonly preParsing: preParsingHookHandler;
  /** Whether a body has more than one that writes nothing may have. */
  readonly isOfWrites: (request: FastifyRequest) => boolean;
}

/** The limits that the settings give. */
export function bodyLimit({ value }: Configuration): BodyLimit {
  const usual = value(settings.body);
  const most = Math.max(usual, value(settings.writeBody));
  const sizes = new WeakMap<FastifyRequest, number>();
  return {
    most,
    usual,
    isOfWrites: (request) => (sizes.get(request) ?? 0) > usual,
    preParsing: (request, _reply, payload, done) => {
      const limit = mayWrite(request) ? most : usual;
      const told = Number(request.headers['content-length'] ?? 0);
      if (told > limit) {
        done(tooLarge(limit));
        return;
      }
      sizes.set(request, told);
      // Who does not tell how much comes is counted.
      if (request.headers['transfer-encoding'] === undefined) done(null, payload);
      else
        done(
          null,
          counted(payload, limit, (size) => sizes.set(request, size)),
        );
    },
  };
}

/** A body that ends in an error when it has more bytes than it may have. */
function counted(body: Readable, limit: number, tell: (size: number) => void): Readable {
  let size = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, next: TransformCallback) {
      size += chunk.length;
      tell(size);
      if (size > limit) next(tooLarge(limit));
      else next(null, chunk);
    },
  });
  body.on('error', (error) => counting.destroy(error));
  return body.pipe(counting);
}

function tooLarge(limit: number): Refused {
  return new Refused({
    status: 413,
    code: 'TOO_LARGE',
    message: `The body of the request has more than ${String(limit)} bytes.`,
    hint: 'Ask with a shorter document, or in several requests.',
  });
}
