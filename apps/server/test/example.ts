/** A call as a page or the help shows it, in the parts that a shell would make of it. */
export interface ShellCall {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** File that goes in by `<`. */
  readonly input?: string;
  /** File that it goes to by `>`. */
  readonly output?: string;
}

/**
 * Reads one line of shell with one call of `samenspel`: quotes, variables before it, `<` and `>`. What comes after a
 * bar is another program's.
 */
export function shellCall(line: string): ShellCall {
  const words = Array.from(line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu), ([word]) => ({
    text: word.replace(/'([^']*)'|"([^"]*)"/gu, '$1$2'),
    isQuoted: /['"]/u.test(word),
  }));
  const bar = words.findIndex(({ text, isQuoted }) => text === '|' && !isQuoted);
  const own = (bar < 0 ? words : words.slice(0, bar)).map(({ text }) => text);
  const at = own.indexOf('samenspel');
  if (at < 0) throw new Error(`No call of samenspel: ${line}`);
  const rest = own.slice(at + 1);
  const to = redirected(rest, '>');
  const from = redirected(rest, '<');
  const args = rest.filter(
    (word, place) => !'<>'.includes(word) && !'<>'.includes(rest[place - 1] ?? 'none'),
  );
  return {
    env: Object.fromEntries(
      own.slice(0, at).map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']),
    ),
    args,
    ...(from === undefined ? {} : { input: from }),
    ...(to === undefined ? {} : { output: to }),
  };
}

function redirected(words: readonly string[], sign: string): string | undefined {
  const at = words.indexOf(sign);
  return at < 0 ? undefined : words[at + 1];
}
