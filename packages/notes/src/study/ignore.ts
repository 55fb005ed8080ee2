/**
 * Which paths of a study's folder hold no notes, by patterns such as `drafts/`, `*.excalidraw.md` and `**\/old/*.md`.
 * `*` is any text within a name, `**` any folders, and a pattern without a slash holds in every folder.
 */
export function ignored(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(matcher);
  return (path) => {
    const parts = path.split('/');
    return tests.some((matches) => matches(parts));
  };
}

type Matcher = (parts: readonly string[]) => boolean;

function matcher(pattern: string): Matcher {
  const names = pattern.split('/').filter((name) => name !== '' && name !== '.');
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const wanted = isAnchored ? names : ['**', ...names];
  return (parts) => matchesParts(wanted, parts);
}

/** Whether the names of a pattern match a path or the start of it: what lies in an ignored folder is ignored. */
function matchesParts(names: readonly string[], parts: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const position of reached) {
      const name = names[position];
      if (name === undefined) return true;
      if (name === '**') {
        next.add(position);
        const following = names[position + 1];
        if (following === undefined || matchesName(following, part)) next.add(position + 2);
      } else if (matchesName(name, part)) {
        next.add(position + 1);
      }
    }
    reached = next;
  }
  return [...reached].some((position) => position >= names.length);
}

/** Whether a name matches one with `*`, in time linear in both. */
function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  if (!name.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let from = first.length;
  for (const piece of rest) {
    const at = name.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}
