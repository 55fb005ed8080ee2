import { isSameVersion, type Claim, type Version } from '@samenspel/claims';

/** Claims that were read, by their number, each of the version of its study at which it was read. */
export interface RememberedClaims {
  /** Whether anything of this version is remembered. */
  readonly isOf: (study: string, version: Version) => boolean;
  readonly get: (study: string, number: number) => Claim | undefined;
  /** Claims of another version than those that are remembered take their place. */
  readonly add: (study: string, version: Version, claims: ReadonlyMap<number, Claim>) => void;
  readonly forget: (study: string) => void;
}

interface OfStudy {
  readonly version: Version;
  readonly claims: Map<number, Claim>;
}

/** @param most claims of all studies together; beyond, those of the study that was longest not asked for go */
export function rememberClaims(most: number): RememberedClaims {
  const studies = new Map<string, OfStudy>();
  let size = 0;
  const forget = (study: string) => {
    size -= studies.get(study)?.claims.size ?? 0;
    studies.delete(study);
  };
  return {
    isOf(study, version) {
      const found = studies.get(study);
      return found !== undefined && isSameVersion(found.version, version);
    },
    get: (study, number) => studies.get(study)?.claims.get(number),
    add(study, version, claims) {
      let found = studies.get(study);
      if (found !== undefined && !isSameVersion(found.version, version)) {
        forget(study);
        found = undefined;
      }
      found ??= { version, claims: new Map() };
      // Last in the order of a map is who was asked for last.
      studies.delete(study);
      studies.set(study, found);
      for (const [number, claim] of claims) {
        if (found.claims.size >= most) break;
        if (!found.claims.has(number)) size += 1;
        found.claims.set(number, claim);
      }
      for (const [other] of studies) {
        if (size <= most || other === study) break;
        forget(other);
      }
    },
    forget,
  };
}
