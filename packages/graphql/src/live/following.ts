import type { Version } from '@samenspel/claims';

/**
 * How far somebody who follows a study has come: the root value of a subscription, which is executed anew for each
 * event. So an event is read from the store for who asks at that moment, and nothing waits in memory for who is slow.
 *
 * @example
 * const following = new Following();
 * const event = await execute({ schema, document, rootValue: following, contextValue });
 */
export class Following {
  #told: Told | undefined;
  #isNew = true;

  /** What was told last; nothing before the first event. */
  get told(): Told | undefined {
    return this.#told;
  }

  /** Whether the last event says something: the first does, as it tells from where on is told. */
  get hasNews(): boolean {
    return this.#isNew;
  }

  /** Notes what an event tells of. */
  come(told: Told, isNews: boolean): void {
    this.#isNew = isNews || this.#told === undefined;
    this.#told = told;
  }
}

/** The study that is followed, and the version up to which was told. */
export interface Told {
  readonly study: string;
  readonly version: Version;
}
