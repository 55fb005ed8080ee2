/**
 * The indexes that pages and counts need beside those of keys, by name: all claims of a study, in the order of their
 * places in the sources.
 */
export const queryIndexes: Readonly<Record<string, string>> = {
  samenspel_claim_path: 'INDEX {name} IF NOT EXISTS FOR (n:Claim) ON (n.study, n.path)',
};
