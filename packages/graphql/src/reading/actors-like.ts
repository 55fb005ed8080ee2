import {
  matchesActor,
  worldOf,
  type Actor,
  type ActorFilter,
  type Area,
  type Study,
} from '@samenspel/claims';
import { perList } from './per-list.ts';

/** Tells the ids of the actors that fulfil conditions. */
export type ActorsLike = (filter: ActorFilter) => readonly string[];

/** Filters of which the answers are kept with the lists that they are of. */
const mostKept = 64;
/** Characters of a filter that is kept: a longer one names many ids and hardly comes again. */
const longestKept = 500;

/** The actors of a study by conditions, from their lists and the manifest; answers are kept as long as these come. */
export const actorsLikeIn: (
  actors: readonly Actor[],
) => (areas: readonly Area[]) => (manifest: Study) => ActorsLike = perList((actors) =>
  perList((areas: readonly Area[]) =>
    perList((manifest: Study) => {
      const world = worldOf(manifest, [...actors, ...areas]);
      const kept = new Map<string, readonly string[]>();
      return (filter: ActorFilter) => {
        const name = JSON.stringify(filter);
        const known = kept.get(name);
        if (known !== undefined) return known;
        const found = actors
          .filter((actor) => matchesActor(filter, actor.id, world))
          .map((actor) => actor.id);
        if (name.length > longestKept) return found;
        for (const [oldest] of kept) {
          if (kept.size < mostKept) break;
          kept.delete(oldest);
        }
        kept.set(name, found);
        return found;
      };
    }),
  ),
);
