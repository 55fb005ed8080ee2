import type { Language } from '@samenspel/claims';
import type { Span } from '../text/span.ts';
import { expectations, type Expectation } from './expectations.ts';
import { messages, type DiagnosticCode, type Severity } from './messages.ts';

/** Something in a note that is not as expected, and where. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly range: Span;
  /** What stands there, cut to 80 characters. */
  readonly found: string;
  /** What may stand there. */
  readonly expected: Expectation;
  /** The valid value most like what was found. */
  readonly nearest?: string;
}

const longest = 80;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

export function diagnostic(
  code: DiagnosticCode,
  range: Span,
  found: string,
  expected: Expectation = expectations.nothing,
  nearest?: string,
): Diagnostic {
  return {
    code,
    severity: messages[code].severity,
    range: { start: range.start, end: range.end },
    found: shown(found.length > 4 * longest ? found.slice(0, 4 * longest) : found),
    expected,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

const suggestion = { nl: 'Bedoeld: "{nearest}"?', en: 'Did you mean "{nearest}"?' } as const;

/** A diagnostic as a sentence: what was found, what was expected, what was probably meant. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  const { code, found, expected, nearest } = diagnostic;
  const sentence = messages[code][language]
    .replace('{found}', () => found)
    .replace('{expected}', () => expected[language]);
  if (nearest === undefined) return sentence;
  return `${sentence} ${suggestion[language].replace('{nearest}', () => nearest)}`;
}
