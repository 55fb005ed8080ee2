import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { literally, type Expectation } from './expectations.ts';
import type { DiagnosticCode } from './messages.ts';
import type { Span } from '../text/span.ts';

/** Diagnostics that one note may have; what comes after is counted as one more. */
const diagnosticLimit = 1000;

/** Times that what is nearest is looked for in one note: comparing with thousands of names costs. */
const nearestLimit = 20;

/** Takes in the diagnostics of one note, each once for a place. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  add(
    code: DiagnosticCode,
    range: Span,
    found: string,
    expected?: Expectation,
    nearest?: string | (() => string | undefined),
  ): void;
}

export function createReport(limit: number = diagnosticLimit): Report {
  const diagnostics: Diagnostic[] = [];
  let places: Set<string> | undefined;
  let sought = 0;
  return {
    diagnostics,
    add(code, range, found, expected, nearest) {
      if (diagnostics.length > limit) return;
      if (diagnostics.length === limit) {
        diagnostics.push(diagnostic('too-many-diagnostics', range, '', literally(String(limit))));
        return;
      }
      const place = `${code} ${String(range.start)} ${found.slice(0, 80)}`;
      places ??= new Set();
      if (places.has(place)) return;
      places.add(place);
      const isCostly = typeof nearest === 'function';
      const near = isCostly ? (sought++ < nearestLimit ? nearest() : undefined) : nearest;
      diagnostics.push(diagnostic(code, range, found, expected, near));
    },
  };
}
