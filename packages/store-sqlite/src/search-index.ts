import { foldedWords, searchLimits, type Search, type SearchText } from '@samenspel/store';
import { numberIn, type Connection } from './connection.ts';

/*
 * Every study has a full-text index of its own, so that neither the ranking nor the time of a search tells anything of
 * another study. The index keeps words that were folded as `@samenspel/store` does it for every store: its tokenizer
 * takes them as they are. It keeps no text; what is highlighted is read from the records.
 *
 * A claim has its number as rowid, an entity its number below zero.
 */

/** How the index of a study is made and removed. */
export function searchTable(study: number) {
  const table = tableOf(study);
  return {
    create: `CREATE VIRTUAL TABLE ${table} USING fts5(nl, en, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2')`,
    // Fewer and larger merges than by default, which suit many rows at a time.
    configure: `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 16), ('crisismerge', 32)`,
    drop: `DROP TABLE IF EXISTS ${table}`,
  };
}

/** Statements on the index of a study. */
export function searchStatements(study: number) {
  const table = tableOf(study);
  return {
    insert: `INSERT INTO ${table} (rowid, nl, en) VALUES (?, ?, ?)`,
    remove: `DELETE FROM ${table} WHERE rowid = ?`,
    // Ranking looks at a bounded number of hits: whatever is searched for, the statement ends soon.
    ranked: `SELECT rowid AS hit, rank FROM (
        SELECT rowid, bm25(${table}) AS rank FROM ${table} WHERE ${table} MATCH ? LIMIT ${searchLimits.reach}
      ) ORDER BY rank, hit LIMIT ?`,
    count: `SELECT count(*) AS hits FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ${searchLimits.reach})`,
  };
}

function tableOf(study: number): string {
  return `search_${study}`;
}

/** The row of a claim or an entity in the index of its study. */
export type IndexRow = number;

export function claimRow(number: number): IndexRow {
  return number;
}

export function entityRow(number: number): IndexRow {
  return -number;
}

/** What is to become of a row of an index: its new words, or none. */
export interface IndexChange {
  readonly row: IndexRow;
  /** Whether the index holds the row, as far as what comes before tells. */
  readonly replaces: boolean;
  readonly text: SearchText | undefined;
}

/** Changes one row of the index of a study. */
export function changeIndex(connection: Connection, study: number, change: IndexChange): void {
  const { row, replaces, text } = change;
  const statements = searchStatements(study);
  if (replaces) connection.run(statements.remove, row);
  if (text === undefined) return;
  connection.run(statements.insert, row, indexed(text.nl), indexed(text.en));
}

/** Plain ASCII is split and folded by the tokenizer as it is by `foldedWords`. */
const plain = /^[\t\n\r\u0020-\u007e]*$/u;

function indexed(texts: readonly string[]): string {
  return texts.map((text) => (plain.test(text) ? text : foldedWords(text).join(' '))).join(' ');
}

/** A hit in the index of a study. */
export interface IndexHit {
  readonly row: IndexRow;
  readonly score: number;
}

/** Added to the score of what holds all words in the searcher's language: more than any other score. */
const ownLanguage = 1000;

/** The best hits in a study, best first; at most `most`. */
export function searchIndex(
  connection: Connection,
  study: number,
  search: Search,
  most: number,
): readonly IndexHit[] {
  const { ranked } = searchStatements(study);
  const query = matchOf(search.words);
  const look = (match: string, limit: number, above: number): readonly IndexHit[] =>
    // SQLite ranks by numbers below zero, the best lowest.
    connection.all(ranked, match, limit).map((found) => ({
      row: numberIn(found, 'hit'),
      score: above - numberIn(found, 'rank'),
    }));
  if (search.language === undefined) return look(query, most, 0);
  const own = `${search.language} : (${query})`;
  const hits = look(own, most, ownLanguage);
  return [...hits, ...look(`(${query}) NOT (${own})`, most - hits.length, 0)];
}

/** How many hits there are in a study, counted up to what paging reaches. */
export function countHits(connection: Connection, study: number, search: Search): number {
  const row = connection.get(searchStatements(study).count, matchOf(search.words));
  return row === undefined ? 0 : numberIn(row, 'hits');
}

/**
 * All words, each as a beginning unless it is a single character. Words hold letters and digits only and stand in
 * quotation marks, so that no text is ever taken for syntax.
 */
function matchOf(words: readonly string[]): string {
  return words.map((word) => (word.length === 1 ? `"${word}"` : `"${word}"*`)).join(' AND ');
}
