import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { RenameError } from '@samenspel/language-service';

/** A request that is refused with a reason that the user can act on. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

/** Makes what answers a request: never late, and never a failure of the whole. */
export type Answer = <P, R>(
  name: string,
  empty: (params: P) => R,
  run: (params: P) => R | undefined | Promise<R | undefined>,
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

export interface AnswerOptions {
  /** Called when a request comes, and when it is answered. */
  readonly heard: () => void;
  /** What must have happened before there is anything to answer from. */
  readonly ready: () => Promise<unknown>;
  readonly failed: (what: string, error: unknown) => void;
}

export function answersWith({ heard, ready, failed }: AnswerOptions): Answer {
  return (name, empty, run) => async (params, token) => {
    const isCancelled = () => token.isCancellationRequested;
    heard();
    try {
      await ready();
      if (isCancelled()) return cancelled();
      const answer = await run(params);
      if (isCancelled()) return cancelled();
      return answer ?? empty(params);
    } catch (error) {
      if (error instanceof RenameError || error instanceof RequestRefused)
        return new ResponseError<never>(LSPErrorCodes.RequestFailed, error.message);
      failed(name, error);
      return empty(params);
    } finally {
      // Who was answered goes on to the next thing.
      heard();
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
