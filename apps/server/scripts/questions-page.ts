import { withTables, type Rows } from '@samenspel/pages';

/** What a reader should mind about an answer, as the line below the question says it. */
const marks = ['not asked', 'contradicted', 'only the authors', 'compares areas'] as const;

export type Mark = (typeof marks)[number];

/** Who puts the questions of the page. */
const askers = ['researcher', 'team leader', 'policy officer'] as const;

export type Asker = (typeof askers)[number];

/** A question of docs/questions.md, with what the page says in answer. */
export interface PageQuestion {
  readonly number: number;
  readonly title: string;
  readonly asker: Asker | undefined;
  readonly marks: readonly Mark[];
  readonly query: string;
  /** The answer in words. */
  readonly prose: string;
  /** Where in the answer each number of the prose is found, in the order of the prose. */
  readonly numbers: readonly { readonly number: string; readonly place: string }[];
  readonly sources: string;
  readonly json: string;
}

const section = new RegExp(
  [
    /^## (?<number>\d+)\. (?<title>.+)\n\n/u,
    /_(?<why>.+)_\n\n/u,
    /```graphql\n(?<query>[^]*?)^```\n\n/u,
    /\*\*Answer\.\*\* (?<prose>[^]*?)\n\n(?:<!-- numbers\n(?<numbers>[^]*?)-->\n\n)?/u,
    /\*\*Sources\.\*\*(?<sources>.*)\n\n/u,
    /<details>\n<summary>The answer as JSON<\/summary>\n\n/u,
    /```json\n(?<json>[^]*?)^```\n\n<\/details>$/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'dgmu',
);

type Parts = Readonly<Record<string, string | undefined>>;

function questionOf({
  number = '',
  title = '',
  why = '',
  query = '',
  prose = '',
  numbers = '',
  sources = '',
  json = '',
}: Parts): PageQuestion {
  const [, marked = ''] = /\((.*)\.\)$/u.exec(why) ?? [];
  return {
    number: Number(number),
    title,
    asker: askers.find((each) => why.startsWith(`A ${each}`)),
    marks: marks.filter((mark) => marked.toLowerCase().split(', ').includes(mark)),
    query,
    prose: prose.replace(/\s+/gu, ' '),
    numbers: Array.from(numbers.matchAll(/^(?<said>[^:\n]+): (?<place>.+)$/gmu), ({ groups }) => ({
      number: groups?.said ?? '',
      place: groups?.place ?? '',
    })),
    sources: sources.trim(),
    json,
  };
}

/** The questions of the page, in their order. */
export function questionsOf(page: string): readonly PageQuestion[] {
  return Array.from(page.matchAll(section), ({ groups = {} }) => questionOf(groups));
}

/**
 * The page with its contents, answers and sources made anew; its questions, queries and words stay as they are.
 *
 * @param answerTo gives the data that answers a query
 */
export async function withAnswers(
  page: string,
  answerTo: (query: string) => Promise<unknown>,
): Promise<string> {
  let made = '';
  let end = 0;
  for (const found of page.matchAll(section)) {
    const { number = '', query = '' } = found.groups ?? {};
    const { sources, json } = found.indices?.groups ?? {};
    if (sources === undefined || json === undefined) continue;
    const answer = await answerTo(query).catch((cause: unknown) => {
      throw new Error(`Question ${number} has no answer.`, { cause });
    });
    made += `${page.slice(end, sources[0])} ${sourcesOf(answer)}`;
    made += `${page.slice(sources[1], json[0])}${printed(answer, '')}\n`;
    end = json[1];
  }
  made += page.slice(end);
  return withTables(made, { questions: contents(questionsOf(made)) });
}

function contents(questions: readonly PageQuestion[]): Rows {
  return [
    ['', 'question', 'asked by', 'marked'],
    ...questions.map(({ number, title, asker = '', marks: minded }) => [
      String(number),
      `[${title}](#${anchorOf(`${String(number)}. ${title}`)})`,
      asker,
      minded.join(', '),
    ]),
  ];
}

/** The name by which a heading is linked to. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/gu, '-');
}

/** The documents and headings that an answer rests on, sorted, each document once. */
export function sourcesOf(answer: unknown): string {
  const headings = new Map<string, Set<string>>();
  collectHeadings(answer, headings);
  return [...headings]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([document, locators]) => {
      const sorted = [...locators].sort((one, other) => one.localeCompare(other, 'en'));
      return `${document} § ${sorted.join('; ')}.`;
    })
    .join(' ');
}

function collectHeadings(value: unknown, headings: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('document' in value && 'locator' in value) {
    const { document, locator } = value;
    if (typeof document === 'object' && document !== null && 'label' in document) {
      const name = String(document.label);
      headings.set(name, (headings.get(name) ?? new Set()).add(String(locator)));
    }
  }
  for (const part of Object.values(value)) collectHeadings(part, headings);
}

/** Lines are not longer than the formatter makes them. */
const width = 100;

/** JSON in which what fits on a line stands on one. */
function printed(value: unknown, indent: string): string {
  const line = JSON.stringify(value, undefined, 1).replace(/\n\s*/gu, ' ');
  if (typeof value !== 'object' || value === null || indent.length + line.length <= width)
    return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => `${inner}${printed(item, inner)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).map(
    ([name, field]: [string, unknown]) =>
      `${inner}${JSON.stringify(name)}: ${printed(field, inner)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}
