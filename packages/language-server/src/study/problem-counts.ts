import type { Diagnostic } from 'vscode-languageserver';
import { problemSeverities, type ProblemSeverity } from './protocol.ts';

/** How many problems there are, by how bad they are. */
export type Problems = Readonly<Record<ProblemSeverity, number>>;

/** What was told of files, counted: what it is in words is made again when it is asked for. */
export interface ProblemCounts {
  /**
   * Takes in what a file is told of, in the place of what it was.
   *
   * @param isKept whether it is kept as it is, of a file of which it cannot be made again
   */
  take(uri: string, shown: readonly Diagnostic[], isKept: boolean): void;
  /** Files of which there is anything to tell, in the order of their URIs. */
  files(isAsked: (uri: string) => boolean): readonly (readonly [uri: string, problems: Problems])[];
  /** What was kept of a file as it is. */
  kept(uri: string): readonly Diagnostic[];
}

export function severityOf({ severity = 1 }: Diagnostic): ProblemSeverity {
  return problemSeverities[severity - 1] ?? 'error';
}

export function createProblemCounts(): ProblemCounts {
  const known = new Map<string, Problems>();
  const kept = new Map<string, readonly Diagnostic[]>();
  return {
    take(uri, shown, isKept) {
      if (shown.length === 0) known.delete(uri);
      else known.set(uri, countsOf(shown));
      if (isKept) kept.set(uri, shown);
    },
    kept: (uri) => kept.get(uri) ?? [],
    files: (isAsked) =>
      [...known].filter(([uri]) => isAsked(uri)).sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

export function countsOf(shown: readonly Diagnostic[]): Problems {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const one of shown) counts[severityOf(one)] += 1;
  return counts;
}

export function sumOf(all: readonly Problems[]): Problems {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const counts of all)
    for (const severity of problemSeverities) sum[severity] += counts[severity];
  return sum;
}
