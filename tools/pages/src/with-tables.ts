import { markdownTable, type Rows } from './markdown-table.ts';

const marked = /(?<open><!-- table: (?<name>[^>]+) -->\n)[^]*?(?<close>\n<!-- end of table -->)/gu;

/**
 * A page with its tables made anew. A table stands between `<!-- table: its name -->` and `<!-- end of table -->`; the
 * rest of the page is written by hand.
 *
 * @throws Error for a table that nobody makes
 */
export function withTables(page: string, tables: Readonly<Record<string, Rows>>): string {
  return page.replace(marked, (_, open: string, name: string, close: string) => {
    const rows = tables[name];
    if (rows === undefined)
      throw new Error(`The page names the table "${name}", which nobody makes.`);
    return `${open}\n${markdownTable(rows)}\n${close}`;
  });
}
