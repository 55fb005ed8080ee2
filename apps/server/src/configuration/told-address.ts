/** What stands for what is not told. */
export const hidden = '•••';

/** A name or a number of a host, with its port. */
const hostForm = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?(?=\/|$)/iu;

/**
 * An address as it may be told: without names, passwords and what is asked of it, though they should not be in it. They
 * may hold any sign, so that only what stands behind the last `@` can be the host; where that is no host, the scheme is
 * all that is told. A path of a file stays as it is.
 */
export function toldAddress(text: string): string {
  const [, scheme, slashes = '', rest = ''] =
    /^\s*([a-z][a-z\d+.-]*:)(\/\/)?(.*)$/isu.exec(text) ?? [];
  if (scheme === undefined || scheme.toLowerCase() === 'sqlite:') return text;
  const start = `${scheme}${slashes}`;
  const at = rest.lastIndexOf('@');
  const end = rest.search(/[?#]/u);
  if (at === -1 && end === -1) return text;
  // Either may be of a password then.
  if (at !== -1 && end !== -1) return `${start}${hidden}`;
  const [host] = hostForm.exec(at === -1 ? rest.slice(0, end) : rest.slice(at + 1)) ?? [];
  if (host === undefined) return `${start}${hidden}`;
  return at === -1 ? `${start}${host}/${hidden}` : `${start}${hidden}@${host}`;
}
