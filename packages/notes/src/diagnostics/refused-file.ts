import type { Refusal } from '../text/decode.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { literally } from './expectations.ts';

const top = { start: 0, end: 0 } as const;

/** The reason why a file is not read, as a diagnostic at its top. */
export function refusedFile({ code, found, expected }: Refusal): Diagnostic {
  return diagnostic(code, top, found, literally(expected));
}
