import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { FaultResult, FaultSize } from './fault.ts';

const page = fileURLToPath(new URL('../../../docs/operations.md', import.meta.url));

const heading = '## Faults';

const introduction = `\`npm run test:faults\` brings these faults about and writes this table; \`npm run test:faults -- killed-neo4j\` does one of them, and \`--size short\` does less of it, as \`npm test\` does of each. Times are those of the machine that it ran on, whatever else that did.`;

const columns = ['fault', 'size', 'what was done', 'times', 'what was seen', 'held'] as const;

/** What came of a fault, as it goes into the table. */
export interface ToldFault {
  readonly name: string;
  readonly size: FaultSize;
  readonly result: FaultResult;
}

/** Puts what came of a fault into the page, in the place of what was told of it before. */
export async function tellOnPage(told: ToldFault, order: readonly string[]): Promise<void> {
  const before = await readFile(page, 'utf8').catch(() => '# Operations\n');
  const options = await resolveConfig(page);
  await writeFile(
    page,
    await format(withFault(before, told, order), { ...options, parser: 'markdown' }),
  );
}

/**
 * A page with what came of a fault in its section, which is made where there is none; the rest stays as it is.
 *
 * @param order names of faults, as they follow each other in the table
 */
export function withFault(text: string, told: ToldFault, order: readonly string[]): string {
  const [before = '', section = '', after = ''] = partsOf(text);
  const kept = rowsIn(section).filter(([name]) => name !== told.name);
  const place = ([name = '']: readonly string[]) => order.indexOf(name);
  const rows = [...kept, ...rowsOf(told)].sort((one, other) => place(one) - place(other));
  const lines = [columns, columns.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return [before.trimEnd(), heading, introduction, lines.join('\n'), after]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What comes before the section, the section, and what comes after it. */
function partsOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(heading);
  if (from === -1) return [text, '', ''];
  const next = lines.findIndex((line, at) => at > from && /^#{1,2} /u.test(line));
  const to = next === -1 ? lines.length : next;
  return [lines.slice(0, from), lines.slice(from, to), lines.slice(to)].map((part) =>
    part.join('\n'),
  );
}

function rowsIn(section: string): readonly (readonly string[])[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function rowsOf({ name, size, result }: ToldFault): readonly (readonly string[])[] {
  return result.rows.map(({ done, times, seen, broken }) => [
    name,
    size,
    ...[
      done,
      String(times),
      seen,
      broken.length === 0 ? 'yes' : `**no**: ${broken.join('; ')}`,
    ].map((text) => text.replaceAll('|', '/').replaceAll('\n', ' ')),
  ]);
}
