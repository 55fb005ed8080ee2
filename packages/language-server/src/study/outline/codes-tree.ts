import { describedPlace, nameOf } from '@samenspel/language-service';
import { count } from '@samenspel/snapshot';
import type { AskedStudy } from '../asked-study.ts';
import { countPhrase } from '../phrases.ts';
import type { OutlineItem } from '../protocol.ts';
import { entitiesOf } from '../study-entities.ts';
import { branchOf, byLabel, itemId, joined, type Branch, type Step, type Words } from './branch.ts';
import { claimsBranch } from './claim-items.ts';
import { hierarchyOf } from './hierarchy.ts';

/** Codes, each with narrower ones and the claims that have it. */
export function codesTree(
  asked: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  const { folder, graph, slices } = asked;
  const { code } = entitiesOf(folder, graph);
  const nameIn = (id: string) => nameOf(folder, 'code', id);
  const { top, below } = hierarchyOf(
    [...code.keys()],
    (id) => [code.get(id)?.broader ?? []].flat(),
    (id) => words === undefined || words(nameIn(id)),
  );
  const { groups } = count(graph, { groupBy: ['code'] });
  const claims = new Map(groups.map((group) => [group.key[0] ?? '', group.claims]));
  const last = path.at(-1);
  if (last !== undefined && last[0] !== 'code') return undefined;
  const isNew = (id: string) => !path.some(([, subject]) => subject === id);
  const shown = (last === undefined ? top : below(last[1])).filter(isNew);
  const codes = branchOf(
    byLabel(shown, nameIn),
    (id): OutlineItem => {
      const location = describedPlace(folder, 'code', id);
      const own = claims.get(id) ?? 0;
      return {
        id: itemId([...path, ['code', id]]),
        type: 'code',
        label: nameIn(id),
        description: countPhrase('claim', 'claims', own, folder.language),
        hasChildren: own > 0 || below(id).some((one) => one !== id && isNew(one)),
        subject: id,
        ...(location === undefined ? {} : { location }),
      };
    },
    slices.turn,
  );
  if (last === undefined) return codes;
  return joined([codes, claimsBranch(asked, path, { property: 'code', in: [last[1]] })]);
}
