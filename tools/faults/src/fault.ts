/** How thoroughly a fault is tried: in passing, with the other tests, or as often and as long as it takes. */
export type FaultSize = 'short' | 'full';

/** One thing that was done, and what came of it: a row of the table. */
export interface FaultRow {
  readonly done: string;
  readonly times: number;
  readonly seen: string;
  /** What did not hold; nothing when all of it did. */
  readonly broken: readonly string[];
}

/** What came of a fault. */
export interface FaultResult {
  readonly rows: readonly FaultRow[];
}

/** A fault that is really brought about, bounded in count and time, with nothing left behind. */
export type Fault = (size: FaultSize) => Promise<FaultResult>;

/** What is looked at while a fault is brought about. */
export interface Finding {
  /** Notes what did not hold; the same is noted once. */
  readonly expect: (holds: boolean, otherwise: string) => void;
  readonly broken: () => readonly string[];
}

export function finding(): Finding {
  const broken = new Set<string>();
  return {
    expect: (holds, otherwise) => {
      if (!holds) broken.add(otherwise);
    },
    broken: () => [...broken],
  };
}
