import { conceptLabel, countsText, describedPlace, nameOf } from '@samenspel/language-service';
import type { AskedStudy } from '../asked-study.ts';
import type { OutlineItem } from '../protocol.ts';
import { entitiesOf } from '../study-entities.ts';
import { branchOf, byLabel, itemId, type Branch, type Step, type Words } from './branch.ts';
import { hierarchyOf } from './hierarchy.ts';

/** Areas, each with those that lie in it. */
export function areasTree(
  { folder, graph, slices }: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  const { area } = entitiesOf(folder, graph);
  const nameIn = (id: string) => nameOf(folder, 'area', id);
  const { top, below } = hierarchyOf(
    [...area.keys()],
    (id) => area.get(id)?.parents ?? [],
    (id) => words === undefined || words(nameIn(id)),
  );
  const last = path.at(-1);
  if (last !== undefined && last[0] !== 'area') return undefined;
  /** In a circle an area would lie below itself without an end. */
  const isNew = (id: string) => !path.some(([, subject]) => subject === id);
  const shown = (last === undefined ? top : below(last[1])).filter(isNew);
  return branchOf(
    byLabel(shown, nameIn),
    (id): OutlineItem => {
      const location = describedPlace(folder, 'area', id);
      const kind = area.get(id)?.kind;
      const counts = countsText(graph, 'area', id, folder.language);
      return {
        id: itemId([...path, ['area', id]]),
        type: 'area',
        label: nameIn(id),
        description: counts,
        ...(kind === undefined ? {} : { detail: conceptLabel(folder, 'area-kind', kind) }),
        hasChildren: below(id).some((one) => one !== id && isNew(one)),
        subject: id,
        ...(location === undefined ? {} : { location }),
      };
    },
    slices.turn,
  );
}
