import type { Block } from '@samenspel/notes';
import { nameKey } from '@samenspel/notes/editor';
import { destinationsOf } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import type { Mention } from '../folder/mention.ts';
import type { Asked } from './action.ts';

/**
 * The actors that the prose of a block links to and its fields do not, each once; what leads nowhere yet may be one.
 *
 * @param isLeftOut whether an actor is left out; asked only of those that the prose names
 */
export function actorsInProse(
  { folder, note }: Asked,
  block: Block,
  isLeftOut: (actor: string) => boolean = () => false,
): readonly Mention[] {
  const within = note.mentions.filter(({ start, end }) => block.start <= start && end <= block.end);
  const inFields = within.filter(({ key }) => key !== undefined);
  const seen = new Set(inFields.map(({ target }) => actorNamed(folder, target)));
  return within.filter(({ key, linked, target }) => {
    if (!linked || key !== undefined || target === '') return false;
    const actor = actorNamed(folder, target);
    if (actor === undefined || seen.has(actor) || isLeftOut(actor)) return false;
    seen.add(actor);
    return true;
  });
}

/** What tells an actor from others by a name that leads to one, or nowhere. */
function actorNamed(folder: Folder, name: string): string | undefined {
  const found = destinationsOf(folder, name, undefined);
  if (found.length === 0) return nameKey(name);
  return found.find(({ declaration }) => declaration?.type === 'actor')?.declaration?.id;
}
