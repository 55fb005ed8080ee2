import type { Failure } from '../http/failure-reply.ts';

/** Why a request is refused before anything of it is done. */
export interface AccessRefusal {
  readonly refusal: Failure & {
    /** What `WWW-Authenticate` says, where a token would help. */
    readonly challenge?: string;
  };
}

/** A token that is not believed: never the same as no token, for its owner is to notice. */
export function invalidToken(description: string): AccessRefusal {
  return {
    refusal: {
      status: 401,
      code: 'UNAUTHENTICATED',
      message: `${description}.`,
      hint: 'Ask with another token, or without one for what is public. "samenspel serve" prints a link with one.',
      challenge: `Bearer realm="samenspel", error="invalid_token", error_description="${description}"`,
    },
  };
}

/** Credentials that are sent in a way in which they are never taken. */
export function invalidRequest(message: string, hint: string): AccessRefusal {
  return { refusal: { status: 400, code: 'BAD_CREDENTIALS', message, hint } };
}

/** It cannot be told at the moment who asks or what is granted. */
export function accessUnavailable(message: string): AccessRefusal {
  return {
    refusal: {
      status: 503,
      code: 'ACCESS_UNAVAILABLE',
      message,
      hint: 'Try again in a moment. If it stays, look in the log of the server.',
      retryAfter: 5,
    },
  };
}
