import {
  foldedWords,
  isBeginning,
  searchLimits,
  type Search,
  type SearchText,
} from '@samenspel/store';
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
    create: `CREATE VIRTUAL TABLE ${table} USING fts5(nl, en, content = '', contentless_delete = 1, tokenize = 'ascii')`,
    // Fewer and larger merges than by default, which suit many rows at a time.
    configure: `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 16), ('crisismerge', 32)`,
    // Makes one list of all: words of rows that were removed are in none any more.
    optimize: `INSERT INTO ${table} (${table}) VALUES ('optimize')`,
    drop: `DROP TABLE IF EXISTS ${table}`,
  };
}

/** Statements on the index of a study. */
export function searchStatements(study: number) {
  const table = tableOf(study);
  return {
    insert: `INSERT INTO ${table} (rowid, nl, en) VALUES (?, ?, ?)`,
    remove: `DELETE FROM ${table} WHERE rowid = ?`,
    // A bounded number of hits: whatever is searched for, the ranking ends soon.
    ranked: `SELECT rowid AS hit, bm25(${table}) AS rank FROM ${table} WHERE ${table} MATCH ? LIMIT ?`,
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

/** The hits in a study, best first; no more than paging reaches. */
export function searchIndex(
  connection: Connection,
  study: number,
  { words, language }: Search,
): readonly IndexHit[] {
  const { ranked } = searchStatements(study);
  const look = (match: string, most: number, above: number): readonly IndexHit[] =>
    connection
      .all(ranked, match, most)
      // SQLite ranks by numbers below zero, the best lowest.
      .map((found) => ({ row: numberIn(found, 'hit'), score: above - numberIn(found, 'rank') }))
      .sort((a, b) => b.score - a.score || a.row - b.row);
  const { reach } = searchLimits;
  const within = (match: string) => (language === undefined ? match : `${language} : (${match})`);
  const above = language === undefined ? 0 : ownLanguage;
  // Whole words are found one by one, beginnings only all at once: of a word that very many texts hold, whole words
  // are enough.
  const whole = look(within(matchOf(words, 'whole')), reach, above);
  if (whole.length === reach) return whole;
  const query = matchOf(words, 'beginning');
  const own = look(within(query), reach, above);
  const left = language === undefined ? 0 : reach - own.length;
  return left === 0 ? own : [...own, ...look(`(${query}) NOT (${within(query)})`, left, 0)];
}

/**
 * All words, as wholes or the long ones as beginnings. Words hold letters and digits only and stand in quotation
 * marks, so that no text is ever taken for syntax.
 */
function matchOf(words: readonly string[], as: 'whole' | 'beginning'): string {
  return words
    .map((word) => (as === 'beginning' && isBeginning(word) ? `"${word}"*` : `"${word}"`))
    .join(' AND ');
}
