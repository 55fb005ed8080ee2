import { frontMatterSpan } from '../syntax/typing.ts';

/** A text as it stands in YAML: within the quotes that are there, or with quotes where it needs them. */
export function asYaml(text: string, quote: string): string {
  if (quote !== '') return withinQuotes(text, quote);
  return /^\p{L}[\p{L}\d .()/–-]*$/u.test(text) ? text : JSON.stringify(text);
}

function withinQuotes(text: string, quote: string): string {
  return quote === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
}

/** A name as it is written at a place of a note: quotes around it in front matter would end within it. */
export function nameAt(note: string, start: number, name: string): string {
  if (!/["'\\]/.test(name) || !isInTop(note, start)) return name;
  const quote = quoteAround(note, start);
  return quote === '' ? name : withinQuotes(name, quote);
}

/** Whether a place is in front matter. */
export function isInTop(note: string, start: number): boolean {
  const top = frontMatterSpan(note);
  return top.start < start && start <= top.end;
}

/** The quotes that a place of a line of YAML is in; empty where it is in none. */
export function quoteAround(text: string, offset: number): string {
  let quote = '';
  /** The last sign that is no blank: behind a word, a quote is one of its own. */
  let before = ':';
  for (let at = text.lastIndexOf('\n', offset - 1) + 1; at < offset; at++) {
    const sign = text.charAt(at);
    if (quote === '') {
      if (/["']/.test(sign) && /[:[{,-]/.test(before)) quote = sign;
      if (!/\s/.test(sign)) before = sign;
    } else if (sign === '\\' && quote === '"') at++;
    else if (sign === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else quote = '';
    }
  }
  return quote;
}
