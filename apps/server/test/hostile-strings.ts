import fc from 'fast-check';

/** What somebody would send to break out of a text, into a statement of the store, a file, a page or a log. */
const attacks: readonly string[] = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  '\\u0027',
  "'; DROP TABLE notes; --",
  "' OR '1'='1",
  "x' UNION SELECT hash FROM notes --",
  "\"; ATTACH DATABASE '/tmp/taken' AS taken; --",
  '}) MATCH (n) DETACH DELETE n //',
  "'}) MATCH (n) DETACH DELETE n //",
  '` }) DETACH DELETE n //',
  '\\u0060}) DETACH DELETE n //',
  "' CALL db.labels() YIELD label LOAD CSV FROM 'http://127.0.0.1:1/' + label AS taken RETURN 0 //",
  '$study',
  '$0',
  '${study}',
  ':study',
  '?1',
  '@study',
  '%s%n%x',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfff',
  '\udfff\ud800',
  '\ufeff',
  '\uffff',
  '\u202enegatief',
  'dе Bааrѕjеѕ',
  'ＤＲＯＰ ＴＡＢＬＥ',
  'ʼ; DROP TABLE notes; --',
  '\u0301',
  'ﷺ',
  '\u{10ffff}',
  '"buren',
  'buren* NEAR(buren, 3)',
  '{nl en}: buren) OR (nl:x',
  '^buren AND NOT',
  'text:[* TO *]',
  'buren~2 && !(x || y)^4 \\',
  '/.*/',
  '*:*',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'C:\\windows\\win.ini',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'x\r\nset-cookie: taken=1',
  '\u001b[2J',
  '-1',
  '1e400',
  'NaN',
  'null',
  '',
  ' ',
  'a'.repeat(20_000),
  '\u0000'.repeat(2000),
  '('.repeat(2000),
  '"'.repeat(2001),
  'é'.repeat(9999),
];

/** Hostile strings: those above, pieces of them together, and what is no text at all. */
export const hostileStrings: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...attacks) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...attacks.filter(({ length }) => length < 100)), {
        minLength: 2,
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** The ways in which a string is sent: in the document, as a string or as one of several lines, or beside it. */
export const sendings = ['literal', 'block', 'variable'] as const;
export type Sending = (typeof sendings)[number];

/** A string as a document has it. */
export function literalOf(text: string, sending: Exclude<Sending, 'variable'>): string {
  if (sending === 'literal') return JSON.stringify(text);
  return `"""${text.replaceAll('"""', '\\"""')}${/["\\]$/u.test(text) ? '\n' : ''}"""`;
}
