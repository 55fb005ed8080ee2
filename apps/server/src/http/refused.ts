import type { Failure } from './failure-reply.ts';

/** A request that is not answered for a reason that its sender may know; thrown from wherever that is found out. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.failure = failure;
  }
}
