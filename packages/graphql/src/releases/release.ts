import type { LeastNumber } from '@samenspel/analysis';
import type { LocalText } from '@samenspel/claims';

/** Tables of a study for the public: made on purpose, and never changed afterwards. */
export interface Release {
  /** Number in the order in which they were made, from 1. */
  readonly number: number;
  /** The day on which it was made, as `2026-11-26`. */
  readonly made: string;
  /** Groups of at least ten respondents each. */
  readonly groups: readonly { readonly label: LocalText }[];
  readonly tables: readonly {
    readonly property: string;
    readonly label: LocalText;
    readonly rows: readonly {
      readonly concept: string;
      readonly label: LocalText;
      /** In the order of the groups; `null` where it is not told. */
      readonly atLeast: readonly (LeastNumber | null)[];
    }[];
  }[];
}

/** Where the releases of studies are: those of one, in the order in which they were made. */
export type Releases = (study: string) => Promise<readonly Release[]>;
