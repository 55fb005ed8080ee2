import { schemesOf, type Study } from '@samenspel/claims';
import type { Scheme } from '@samenspel/ontology';

const known = /* @__PURE__ */ new WeakMap<Study, ReadonlyMap<string, Scheme>>();

/** The schemes of a study with its extensions, worked out once: checking the extensions takes milliseconds. */
export function schemesOfStudy(study: Study): ReadonlyMap<string, Scheme> {
  const found = known.get(study) ?? schemesOf(study);
  known.set(study, found);
  return found;
}

/** The study as it was, when it is still the same, so that what was worked out for it stays known. */
export function sameStudy(before: Study, now: Study): Study {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
