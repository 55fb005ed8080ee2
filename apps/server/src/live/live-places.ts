import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { Refused } from '../http/refused.ts';

/** How many live connections there may be, in all and of each caller. */
export interface LivePlaces {
  /**
   * Takes a place for a connection.
   *
   * @returns gives it back
   * @throws Refused TOO_MANY_CONNECTIONS
   */
  readonly take: (caller: string) => () => void;
  readonly taken: () => number;
}

/** Seconds after which somebody may come back. */
const retryAfter = 10;

export function livePlaces({ value }: Configuration): LivePlaces {
  const [most, mostOfOne] = [value(settings.liveConnections), value(settings.liveOfOne)];
  const taken = new Map<string, number>();
  let all = 0;
  return {
    taken: () => all,
    take: (caller) => {
      const own = taken.get(caller) ?? 0;
      if (all >= most || own >= mostOfOne)
        throw new Refused({
          status: 429,
          code: 'TOO_MANY_CONNECTIONS',
          message:
            all >= most
              ? `There are ${String(most)} live connections in all.`
              : `There are ${String(mostOfOne)} live connections for each caller.`,
          hint: 'Close one, or follow several things over one WebSocket.',
          retryAfter,
        });
      all += 1;
      taken.set(caller, own + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = (taken.get(caller) ?? 0) - 1;
        if (left > 0) taken.set(caller, left);
        else taken.delete(caller);
      };
    },
  };
}
