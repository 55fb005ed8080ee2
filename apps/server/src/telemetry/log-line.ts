import type { Paint } from '../terminal/colour.ts';

const colours = { debug: 'dim', info: 'green', warn: 'yellow', error: 'red' } as const;

/** A line of the log as a person reads it: when, how bad, what; then the rest by name. */
export function logLine(json: string, paint: Paint): string {
  const { time, level, event, ...rest } = fields(json);
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  const colour = Object.entries(colours).find(([name]) => name === level)?.[1] ?? 'dim';
  const said = event === 'request' ? requestWords(rest) : [words(event), ...details(rest)];
  return `${[paint('dim', clock), paint(colour, words(level).padEnd(5)), ...said].join(' ')}\n`;
}

function requestWords({
  method,
  route,
  status,
  ms,
  operation,
  codes,
  request,
  unexpected,
  ...rest
}: Readonly<Record<string, unknown>>): readonly string[] {
  const stack = Array.isArray(unexpected) ? unexpected.map((line) => `\n    ${words(line)}`) : [];
  return [
    words(method),
    words(route),
    words(status),
    `${words(ms)} ms`,
    ...(operation === undefined ? [] : [words(operation)]),
    ...(Array.isArray(codes) && codes.length > 0 ? [codes.map(words).join(',')] : []),
    ...details(rest),
    `request=${words(request)}${stack.join('')}`,
  ];
}

function details(rest: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(rest).map(([name, value]) => `${name}=${words(value)}`);
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fields(json: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(json);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
