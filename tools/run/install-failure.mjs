/** What npm, npx and pnpm print when nobody answers. */
const network =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED|ERR_PNPM_META_FETCH_FAIL|error sending request/;

/**
 * What the tools print when an install fails, and what that means for the person in front of it.
 * The first that fits counts, so what names a cause stands before what names a consequence.
 * @type {readonly { readonly found: RegExp, readonly meaning: (code: string, folder: string) => string }[]}
 */
const causes = [
  {
    found: /ENOSPC|no space left on device/i,
    meaning: (code, folder) =>
      `The disk is full (${code}): 2 GB free are needed where ${folder} and npm's cache lie.`,
  },
  {
    found: /EROFS|EACCES|EPERM|permission denied|read-only file system/i,
    meaning: (code, folder) =>
      `Writing was refused (${code}): ${folder} and npm's cache must belong to the user who calls this.`,
  },
  {
    found: network,
    meaning: (code) =>
      `The package registry cannot be reached (${code}): go online, or tell npm about your proxy or mirror, and run this again.`,
  },
  {
    found:
      /SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT\w*|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED/,
    meaning: (code) =>
      `The package registry's certificate is not trusted (${code}): give npm your network's certificate with its setting "cafile".`,
  },
  {
    found: /\bE40[13]\b|ERR_PNPM_FETCH_40[13]/,
    meaning: (code) =>
      `The package registry refused access (${code}): npm is set to a registry that asks you to log in.`,
  },
  {
    found: /\bE404\b|ETARGET|ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION/,
    meaning: (code) =>
      `The package registry lacks a package that is needed (${code}): if npm is set to a mirror, let the mirror catch up.`,
  },
  {
    found: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH/,
    meaning: (code) =>
      `pnpm-lock.yaml does not fit pnpm-workspace.yaml and the package.json files (${code}): run \`npx -y pnpm@12.21.0 install\` and commit the lock file.`,
  },
  {
    found: /^npx does not start: .*ENOENT/m,
    meaning: () => 'npx is not there: install npm, which comes with Node 20 or later.',
  },
];

/**
 * Whether what a tool printed says that there is no network.
 * @param {string} output
 */
export function networkFailure(output) {
  return network.test(output);
}

/**
 * One line that says why an install failed and what to do.
 * A cause that is not known keeps the tool's own words above that line.
 * @param {string} output everything that npx and pnpm printed
 * @param {string} folder where the install was to go
 * @returns {string}
 */
export function explainInstallFailure(output, folder) {
  for (const { found, meaning } of causes) {
    const match = found.exec(output);
    if (match !== null) return meaning(match[0], folder);
  }
  const tail = output.trimEnd().split('\n').slice(-15).join('\n');
  return `${tail}\nThe set-up failed for the reason above: mend it and run this again.`;
}
