import type { RemoteError, RemoteErrorCode } from '@samenspel/remote';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

const codes: Readonly<Record<RemoteErrorCode, ExitCode>> = {
  BAD_ADDRESS: exitCodes.usage.code,
  BAD_TOKEN: exitCodes.usage.code,
  NOT_ALLOWED: exitCodes.failed.code,
  NOT_FOUND: exitCodes.nothing.code,
  UNREACHABLE: exitCodes.unavailable.code,
  BEHIND: exitCodes.unavailable.code,
  CONFLICT: exitCodes.conflicts.code,
  TOO_LARGE: exitCodes.failed.code,
  RATE_LIMITED: exitCodes.unavailable.code,
  DEADLINE: exitCodes.unavailable.code,
  REDIRECTED: exitCodes.failed.code,
  NOT_UNDERSTOOD: exitCodes.failed.code,
  REFUSED: exitCodes.failed.code,
};

/** How a command ends that a server did not answer as asked. */
export function remoteExitCode({ code }: RemoteError): ExitCode {
  return codes[code];
}
