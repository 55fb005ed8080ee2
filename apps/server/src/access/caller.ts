import { noGrants, roleIn, scopeOf, type Grants, type Role } from '@samenspel/graphql';
import type { Scope } from '@samenspel/store';

/** Who asks, as far as that says what may be answered. */
export interface Caller {
  /**
   * The same each time for the same caller, for histories and limits, and nothing personal: `public`, `start`,
   * `token:<name>` or `issuer:<hash>`.
   */
  readonly subject: string;
  /** Whether a token tells who it is. */
  readonly isKnown: boolean;
  readonly roleIn: (study: string) => Role | undefined;
  /** The studies in which the caller holds a role. */
  readonly scopeOf: (needed: Role) => Scope;
  /** The studies in which the caller itself is granted a role: what is published to everybody can be read, not written. */
  readonly writeScopeOf: (needed: Role) => Scope;
}

/**
 * A caller with what it may read.
 *
 * @param own what is granted to itself; all of it when absent, nothing to who is not known
 */
export function callerWith(
  subject: string,
  grants: Grants,
  isKnown = true,
  own: Grants = isKnown ? grants : noGrants,
): Caller {
  return {
    subject,
    isKnown,
    roleIn: (study) => roleIn(grants, study),
    scopeOf: (needed) => scopeOf(grants, needed),
    writeScopeOf: (needed) => scopeOf(own, needed),
  };
}
