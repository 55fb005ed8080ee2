import type { Parameters, Transaction } from '../database.ts';

/** Items of one statement: a note may have tens of thousands of claims, which are too much for one message. */
const itemsAtOnce = 2000;

/** Statements of one transaction, sent one after the other without waiting for each. */
export class Writing {
  readonly #transaction: Transaction;
  readonly #study: string;
  readonly version: number;
  readonly #sent: Promise<unknown>[] = [];

  constructor(transaction: Transaction, study: string, version: number) {
    this.#transaction = transaction;
    this.#study = study;
    this.version = version;
  }

  run(text: string, parameters: Parameters): void {
    this.#sent.push(
      this.#transaction.run(text, { study: this.#study, version: this.version, ...parameters }),
    );
  }

  /** A statement for each of some rows, keys or numbers, if there are any. */
  send(text: string, name: string, items: readonly unknown[]): void {
    for (let at = 0; at < items.length; at += itemsAtOnce)
      this.run(text, { [name]: items.slice(at, at + itemsAtOnce) });
  }

  async done(): Promise<void> {
    await Promise.all(this.#sent);
  }
}
