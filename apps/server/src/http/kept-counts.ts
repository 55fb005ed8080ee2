/** How many callers are counted at once; who did not ask for longest goes first. */
const mostCallers = 5000;

interface Count {
  current: number;
  /** When it began, by a clock that nobody sets. */
  readonly since: number;
}

type Told = (error: null, result: { readonly current: number; readonly ttl: number }) => void;

/**
 * Counts requests by caller for the rate limit. Unlike the plugin's own it goes by a clock that only goes on: with one
 * that is set back by hours, who is refused would stay so for hours.
 */
export class KeptCounts {
  readonly #counts = new Map<string, Count>();

  incr(caller: string, told: Told, timeWindow: number): void {
    const now = performance.now();
    const known = this.#counts.get(caller);
    const count =
      known === undefined || known.since + timeWindow <= now ? { current: 0, since: now } : known;
    count.current += 1;
    // The order is that of the last request.
    this.#counts.delete(caller);
    this.#counts.set(caller, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > mostCallers && oldest !== undefined) this.#counts.delete(oldest);
    told(null, { current: count.current, ttl: timeWindow - (now - count.since) });
  }

  /** All routes are counted together. */
  child(): this {
    return this;
  }
}
